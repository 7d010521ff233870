/** What the doctor says of one thing. */
export interface Finding {
  about: string
  /** A sentence: how it is, and where it is to be mended, what to do. */
  words: string
  isToMend: boolean
}

/** All is as it should be. */
export function well(about: string, words: string): Finding {
  return { about, words, isToMend: false }
}

/** Something that whoever looks after the machine should do. */
export function toMend(about: string, words: string): Finding {
  return { about, words, isToMend: true }
}
