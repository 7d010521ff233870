import { wrapped } from '../../lib/wrap.ts'
import type { CustomerPart, MindPart, SayPart, VisitLetter } from './pages.ts'

/** The paragraphs of a letter about a visit, as plain text. */
export function visitText({ day, time, names, what, customers }: VisitLetter): string[] {
  const head = [`${time} ${names}`, what ? `${day}. ${what}` : day].map((line) => wrapped(line))
  return [head.join('\n'), ...customers.flatMap(customerText)]
}

function customerText({ name, mind, kept, greet, say, empty, people, card, ...who }: CustomerPart): string[] {
  const minds = [...mind.map(mindText), ...(kept ? [wrapped(kept, '* ')] : [])]
  const says = empty ? [wrapped(empty)] : say.map(sayText)
  return [
    name && wrapped(name.toUpperCase()),
    wrapped(whoText(who)),
    section('MIND', minds),
    section(greet.toUpperCase(), says),
    people ? section(people.title.toUpperCase(), [wrapped(peopleText(people.all))]) : '',
    `${card.label}:\n${card.href}`,
  ]
}

/** How to say the name and how to use it. */
function whoText({
  said,
  address,
  addressWhen,
  tier,
}: Pick<CustomerPart, 'said' | 'address' | 'addressWhen' | 'tier'>) {
  return [said, [address, addressWhen].filter(Boolean).join(' '), tier].filter(Boolean).join(' · ')
}

function mindText({ before, stress, after, reason }: MindPart): string {
  return [wrapped(before + stress + after, '* '), ...reasonText(reason)].join('\n')
}

function sayText({ word, text, mode, reason }: SayPart): string {
  return [wrapped(`${word}: ${text}${mode ? ` (${mode})` : ''}`), ...reasonText(reason)].join('\n')
}

function reasonText(reason: string): string[] {
  return reason ? [wrapped(reason, '  ')] : []
}

function peopleText(all: { name: string; relation: string }[]): string {
  return all.map(({ name, relation }) => `${name} (${relation})`).join(', ')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [title, ...lines].join('\n') : ''
}
