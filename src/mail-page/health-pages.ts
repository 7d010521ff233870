import { momentInWords } from '../lib/words-for-time.ts'
import { timeOfDayIn } from '../lib/wall-time.ts'
import { healthOf, isSilent, type OutboxState } from '../mail/health.ts'
import type { MailWay } from '../web/site.ts'
import { mailServerTrialUrl } from '../web/urls.ts'
import { type Looked } from './row-pages.ts'

/** How mails leave, and what is in their way. */
export interface MailHealth {
  way: string
  runs: string
  /** Null where mails leave as they should. */
  trouble: { title: string; text: string; words: string; trial: string } | null
}

/** The health of the reminders, in words. */
export function mailHealth(state: OutboxState, way: MailWay | undefined, looked: Looked): MailHealth {
  return { way: wayWords(way), runs: runsWords(way, looked), trouble: troubleOf(state, way, looked) }
}

function wayWords(way: MailWay | undefined): string {
  if (way?.host !== undefined) return `Mails leave by ${way.host}, at most ${way.aMinute} a minute.`
  return 'No mail server is set up, so nothing leaves: mails are kept here, and as files in the folder mail of the data folder. Set SMTP_HOST to send them.'
}

function runsWords(way: MailWay | undefined, { timeZone }: Looked): string {
  const { lastRunAt, nextRunAt } = way?.runs() ?? {}
  if (!lastRunAt || !nextRunAt) return 'Nobody has looked for due mails yet.'
  const last = timeOfDayIn(lastRunAt, timeZone)
  return `Last looked for due mails at ${last}; looks again by ${timeOfDayIn(nextRunAt, timeZone)}, and whenever something changes.`
}

function troubleOf(state: OutboxState, way: MailWay | undefined, looked: Looked): MailHealth['trouble'] {
  const health = healthOf(state, looked.now)
  const words = state.server?.words ?? ''
  const trial = state.server ? mailServerTrialUrl : ''
  if (way && isSilent(way.runs(), looked.now)) return { ...SILENT, words, trial }
  if (health.state === 'well')
    return state.server
      ? { title: 'The mail server does not answer', text: nextTry(state.server, looked), words, trial }
      : null
  const since = momentInWords(health.since, looked)
  if (health.state === 'refused')
    return {
      title: 'Mails are stopped',
      text: `Our mail settings are refused since ${since}. Nothing is lost: mails wait.`,
      words,
      trial,
    }
  if (health.state === 'stuck')
    return {
      title: 'Mails are stuck',
      text: `The oldest was due ${since}. Nothing is lost: what is of use leaves when the way is free.`,
      words,
      trial,
    }
  return {
    title: 'Mails leave late',
    text: `There are more than ${way?.aMinute ?? 'so many'} a minute. The oldest was due ${since}.`,
    words,
    trial,
  }
}

function nextTry({ nextTryAt }: { nextTryAt: Date }, { timeZone }: Looked): string {
  return `It is tried again at ${timeOfDayIn(nextTryAt, timeZone)}, and until then mails wait.`
}

const SILENT = {
  title: 'Nobody looks for due mails',
  text: 'Rapport has not looked for three minutes. Restart it, and tell whoever looks after it.',
}
