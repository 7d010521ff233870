import { wrapped } from '../../lib/wrap.ts'
import type { DigestLetter } from './pages.ts'
import type { VisitRow } from './rows.ts'

/** The paragraphs of a morning's mail, as plain text. */
export function digestText(letter: DigestLetter): string[] {
  const { date, title, numbers, rows, points, week, promises, open } = letter
  return [
    [title, numbers ? `${date}. ${numbers}` : date].map((line) => wrapped(line)).join('\n'),
    rows.map(rowText).join('\n'),
    section(
      'TALKING POINTS',
      points.map(({ text, sub }) => [text, sub].filter(Boolean).join('. ')),
    ),
    section(
      week?.title ?? '',
      week?.occasions.map(({ day, lead, name, rest }) => `${day}: ${lead}${name}${rest}`) ?? [],
    ),
    section('PROMISES', [
      ...(promises?.own.map(({ text, sub }) => `${text} (${sub})`) ?? []),
      ...(promises?.rest ? [promises.rest] : []),
    ]),
    `${open.label}:\n${open.href}`,
  ]
}

function rowText({ time, name, what, tier, lines, kept }: VisitRow): string {
  const who = [name, tier ? ` (${tier})` : '', what ? `: ${what}` : ''].join('')
  const told = lines.map(({ word, text, mode }) => `${word}: ${text}${mode ? ` (${mode})` : ''}`)
  return [
    wrapped(who, `${time}  `),
    ...[...told, ...(kept ? [kept] : [])].map((line) => wrapped(line, ' '.repeat(7))),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [title.toUpperCase(), ...lines.map((line) => wrapped(line, '* '))].join('\n') : ''
}
