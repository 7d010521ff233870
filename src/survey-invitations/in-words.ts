import type { NotAskedBecause } from './invitation.ts'

/** Why somebody is not asked, in a sentence to a manager. A sensitive time is named and nothing more. */
export const BECAUSE_IN_WORDS: Readonly<Record<NotAskedBecause, string>> = {
  'open case': 'Something is still to be put right for them.',
  'sensitive time': 'This is a sensitive time for them.',
  'asked lately': 'They were asked these questions not long ago.',
  'asked something else lately': 'They were asked something else not long ago.',
  'no surveys': 'They want no surveys.',
  'no mail': 'They want no e-mails.',
  'no e-mail': 'We have no e-mail address of theirs.',
  died: 'They have died.',
  archived: 'They are archived.',
  staff: 'Their e-mail is a colleague’s.',
  minor: 'They are, or may be, under 18.',
  'not picked': 'Not picked this time: a share of the visits is asked about.',
  'visit taken back': 'The visit was taken back or called off.',
  'later visit': 'They came again since, and that visit stands for both.',
  'too long ago': 'The visit was too long ago by then.',
  'mail failed': 'The mail could not be sent; the Mail page says why.',
  'mail too late': 'The mail could not be sent while it was of use.',
}
