import type { Empty } from '../web/fragments.ts'
import { customersUrl } from '../web/urls.ts'
import type { Choice, List } from './list.ts'

/** What a list says where there is nothing in it. */
export function emptyList({ list, onlyMine }: Choice): Empty {
  const [title, mine, text] = EMPTY[list]
  return { title: onlyMine ? mine : title, text, action: list === 'kept' ? null : LEADS_ON }
}

const LEADS_ON = { href: customersUrl, label: 'Open a card' }

const EMPTY: Readonly<Record<List, readonly [everybodys: string, mine: string, text: string]>> = {
  promises: [
    'Every promise is kept',
    'You have kept every promise',
    'When you say that you will do something, add it to the card: it stays here until it is done.',
  ],
  questions: [
    'Nothing to ask just now',
    'Nothing to ask just now',
    'When somebody tells you of a final, a journey or a new job, add what to ask and from which day.',
  ],
  kept: [
    'No promise was kept in the last two weeks',
    'You kept no promise in the last two weeks',
    'What you keep shows here for two weeks, with what was done.',
  ],
}
