import { capitalised, listInWords } from '../lib/text.ts'
import type { Reason } from './pair.ts'

/** What speaks for it, then what against. */
export function whyInWords(reasons: readonly Reason[]): string {
  const forIt = reasons.filter((reason) => !AGAINST.has(reason)).map((reason) => WHY[reason])
  const against = reasons.filter((reason) => AGAINST.has(reason)).map((reason) => WHY[reason])
  const said = forIt.length > 0 ? `${capitalised(listInWords(forIt))}.` : ''
  return against.length > 0 ? `${said} But ${listInWords(against)}.`.trim() : said
}

const AGAINST: ReadonlySet<Reason> = new Set<Reason>(['other number', 'other town', 'other birthday'])

const WHY: Readonly<Record<Reason, string>> = {
  'same name': 'the same name',
  'name alike': 'names that are alike',
  nickname: 'a name that is short for the other',
  'former name': 'a former name',
  'same phone': 'the same phone',
  'same e-mail': 'the same e-mail',
  'e-mail alike': 'e-mails that are alike',
  'same birthday': 'the same birthday',
  'birthday alike': 'birthdays that are alike',
  'same number': 'the same number',
  'same family': 'somebody at home of the same name',
  'same people': 'the same people at home',
  'same town': 'the same town',
  'little known': 'little else is known of one of them',
  'other birthday': 'their birthdays differ',
  'other number': 'their numbers differ',
  'other town': 'they live in different towns',
}
