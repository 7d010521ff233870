import { timeOfDay, type TimeOfDay } from '../lib/wall-time.ts'

/** Whether mails hold what the screen shows, or initials, a time and a link. */
export const DETAILS_IN_MAILS = ['details in the mail', 'a link only'] as const
export type DetailsInMails = (typeof DETAILS_IN_MAILS)[number]

/** What holds for every mail that the organisation sends. */
export interface MailRules {
  /** Null: the name of the organisation. */
  senderName: string | null
  /** Null: the address that the mail server is set up with. */
  senderAddress: string | null
  details: DetailsInMails
  quiet: QuietHours
  version: number
}

/** When no mail goes, on the wall of the place that it is about; never where both are the same. */
export interface QuietHours {
  from: TimeOfDay
  until: TimeOfDay
}

/** What holds until an owner chooses otherwise. Clubs open early, so the night ends before the first tee time. */
export const USUAL_MAIL_RULES: MailRules = {
  senderName: null,
  senderAddress: null,
  details: 'details in the mail',
  quiet: { from: timeOfDay('21:00'), until: timeOfDay('06:00') },
  version: 0,
}
