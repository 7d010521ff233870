import type { Reader } from '../../db/database.ts'
import { asDay, weekdayOf, type Day } from '../lib/day.ts'
import { wrapped } from '../lib/wrap.ts'
import { holdsDetails } from '../letters/details.ts'
import { frameOf } from '../letters/frame.ts'
import { letterOf, unwritable } from '../letters/letter.ts'
import type { Letter, MailKind, MailSite, Verdict } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { weeklyPackUrl } from '../web/urls.ts'
import { packFor } from './gather.ts'
import { packSheet, type PackSheet } from './pages.ts'
import { packReaders, packRulesOf, type PackReader } from './queries.ts'

export const WEEKLY_PACK = 'weekly pack'

/** What customers said in a week, to the improvement team. */
export const weeklyPackMailKind: MailKind = {
  name: WEEKLY_PACK,
  title: 'What they said this week',
  decide,
  compose,
}

async function decide(reader: Reader, mail: QueuedMail): Promise<Verdict> {
  const { isOn, weekday } = await packRulesOf(reader)
  const day = dayOf(mail)
  const to = await readerOf(reader, mail)
  if (!to || !day) return { withdrawn: `${mail.to.name} is not on the improvement team.` }
  if (!isOn) return { withdrawn: 'The weekly pack is off.' }
  if (weekdayOf(day) !== weekday) return { withdrawn: 'It goes out on another day now.' }
  const { comments } = await packFor(reader, { day, ...to })
  return comments > 0 ? { send: true } : { withdrawn: 'Nothing to tell: nobody said anything that week.' }
}

async function compose(site: MailSite, mail: QueuedMail): Promise<Letter> {
  const { read } = site.database
  const day = dayOf(mail)
  const to = await readerOf(read, mail)
  if (!to || !day) throw unwritable(mail)
  const { timeZone } = to
  const full = packSheet(await packFor(read, { day, ...to }), { today: day, timeZone, baseUrl: site.baseUrl })
  const sheet = (await holdsDetails(read)) ? full : { ...full, typical: [], chosen: '' }
  const frame = await frameOf(site, mail, {
    subject: sheet.title,
    reason: 'You get this because you are on the improvement team.',
    mails: null,
  })
  const open = { href: `${site.baseUrl}${weeklyPackUrl}`, label: 'Open the week' }
  return letterOf(site, frame, {
    view: 'mail/weekly-pack',
    model: { ...sheet, open },
    text: textOf(sheet, open),
  })
}

function textOf(sheet: PackSheet, open: { href: string; label: string }): string[] {
  const { title, counts, themes, rest, typical, chosen } = sheet
  return [
    [wrapped(title), wrapped(counts)].join('\n'),
    themes.map(({ name, counts, trend }) => wrapped(`${name}: ${counts}. ${trend}.`, '* ')).join('\n'),
    wrapped(rest),
    ...typical.map(({ words, tone }) => wrapped(`“${words}”${tone ? ` (${tone})` : ''}`)),
    wrapped(chosen),
    `${open.label}:\n${open.href}`,
  ]
}

function dayOf({ payload }: QueuedMail): Day | undefined {
  return asDay(payload.day ?? '')
}

async function readerOf(reader: Reader, { staffId }: QueuedMail): Promise<PackReader | undefined> {
  return (await packReaders(reader)).find(({ id }) => id === staffId)
}
