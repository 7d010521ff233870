import { fold } from '../lib/text.ts'

/** NIST SP 800-63B-4, 3.1.1.2: 15 where a password may be all there is; passphrases fit below the upper limit. */
const SHORTEST_PASSWORD = 15
const LONGEST_PASSWORD = 200

/** What the page says before somebody chooses. */
export const PASSWORD_HINT = `At least ${SHORTEST_PASSWORD} characters. A sentence that only you would say is good; pasting one works.`

/** Whose password it is to be, as far as a stranger could guess. */
export interface Whose {
  name: string
  email: string
  organisation: string
}

/** What is wrong with a password that somebody chooses, in a sentence; undefined where nothing is. */
export async function passwordProblem(password: string, whose: Whose): Promise<string | undefined> {
  const unfit = lengthProblem(password)
  if (unfit) return unfit
  const known = knownWords(whose)
  if (lettersBesides(password, known) < FEWEST_OF_ONES_OWN)
    return 'That is mostly your name, your e-mail or the name of the business. Please choose something else.'
  if ((await triesToGuess(password, known)) < MANY_TRIES)
    return 'That is among the first that somebody would try. Please choose something less common.'
  return undefined
}

/** What is wrong with how long it is, whoever chooses it. */
export function lengthProblem(password: string): string | undefined {
  const { length } = Array.from(password)
  if (length < SHORTEST_PASSWORD)
    return `Please choose at least ${SHORTEST_PASSWORD} characters; a short sentence is good.`
  if (length > LONGEST_PASSWORD) return `Please keep it under ${LONGEST_PASSWORD} characters.`
  return undefined
}

const FEWEST_OF_ONES_OWN = 8
const MANY_TRIES = 1e9
/** Guessing is reckoned from the beginning alone: the whole of a long one would take its time. */
const RECKONED = 60

function knownWords({ name, email, organisation }: Whose): string[] {
  const words = fold(`rapport ${name} ${email} ${organisation}`).split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words.filter((word) => word.length > 2))].sort((one, other) => other.length - one.length)
}

function lettersBesides(password: string, known: readonly string[]): number {
  const rest = known.reduce((left, word) => left.replaceAll(word, ' '), fold(password))
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length
}

/** Common passwords and words, runs, repetitions and neighbours on the keyboard, as zxcvbn reckons. */
async function triesToGuess(password: string, known: readonly string[]): Promise<number> {
  reckoner ??= loadReckoner()
  return (await reckoner).check(password.slice(0, RECKONED), [...known]).guesses
}

let reckoner: ReturnType<typeof loadReckoner> | undefined

// Loaded when somebody first chooses a password: a start should not wait for 40,000 of them.
async function loadReckoner() {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  const { dictionary, adjacencyGraphs } = await import('@zxcvbn-ts/language-common')
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
