import type { TryOutcome } from './mail.ts'

/** What came of handing a mail over. */
export interface Answer {
  outcome: TryOutcome
  /** The server's own words. */
  words: string
  /** True where the server knows no such address, so that no other mail need be tried there. */
  isAddressGone: boolean
}

/** How much of a mail the server had been given: without the end of it, it cannot have taken it. */
export type Handed = 'nothing' | 'some' | 'all'

/** The parts of nodemailer's error that say what happened. */
export interface SmtpProblem {
  message: string
  code?: string | undefined
  command?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
}

/** Sorts what went wrong; every row was measured against a real server (test/mail/answer.test.ts). */
export function answerFrom(problem: SmtpProblem, handed: Handed): Answer {
  const words = inOneLine(problem.response ?? problem.message)
  const outcome = outcomeOf(problem, handed)
  return { outcome, words, isAddressGone: outcome === 'never' && isAboutAddress(problem) }
}

/** The answer where everything went well. */
export function taken(words: string): Answer {
  return { outcome: 'sent', words: inOneLine(words), isAddressGone: false }
}

const OURS = ['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG']
const CERTIFICATE = /certificate|self[- ]signed|altnames|wrong version number|ssl3_|unsupported protocol/iu

function outcomeOf(problem: SmtpProblem, handed: Handed): TryOutcome {
  const { code = '', command, responseCode, message } = problem
  if (code === 'ETLS' && /closed unexpectedly/iu.test(message)) return 'server down'
  if (OURS.includes(code)) return isForNow(responseCode) ? 'server down' : 'our configuration'
  if (handed === 'nothing' && CERTIFICATE.test(message)) return 'our configuration'
  if (responseCode !== undefined && isStage(command))
    return isForNow(responseCode) ? 'later' : REFUSED[command](problem)
  if (command === 'API') return 'never'
  return UNANSWERED[handed]
}

type Stage = 'MAIL FROM' | 'RCPT TO' | 'DATA'

/** What a refusal for good means, by what was refused. */
const REFUSED: Record<Stage, (problem: SmtpProblem) => TryOutcome> = {
  'MAIL FROM': ({ responseCode }) => (responseCode === 552 ? 'never' : 'our configuration'),
  'RCPT TO': ({ message }) => (OUR_RELAY.test(message) ? 'our configuration' : 'never'),
  DATA: () => 'never',
}

function isStage(command: string | undefined): command is Stage {
  return command !== undefined && command in REFUSED
}

const UNANSWERED = { nothing: 'server down', some: 'later', all: 'uncertain' } as const

/** A full mailbox (552) may be emptied, and 503 says that the session was muddled, not that the mail is refused. */
function isForNow(code: number | undefined): boolean {
  return code !== undefined && ((code >= 400 && code < 500) || code === 552 || code === 503)
}

// A server that does not let us send is no fault of the recipient's.
const OUR_RELAY = /relay|authenticat|must (?:issue|log ?in)|\b530\b/iu
const POLICY = /\b5\.7\.\d+\b/u

function isAboutAddress({ command, responseCode, message, response }: SmtpProblem): boolean {
  return command === 'RCPT TO' && responseCode !== undefined && !POLICY.test(response ?? message)
}

function inOneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
}
