/** A place in a file after which nothing more can be read of it, and why; the message is a sentence. */
export class Unreadable extends Error {
  constructor(line: number, reason: string) {
    super(`Line ${line}: ${reason}`)
  }
}
