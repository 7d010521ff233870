import type { Decision } from '../decide.ts'
import type { FileVerdict } from './file.ts'

/** What a decision is called in the table of a file, with what there is to say about it. */
export function verdictOf(decision: Decision): { verdict: FileVerdict; reasons: string[] } {
  switch (decision.do) {
    case 'add':
    case 'expect':
      return { verdict: 'new', reasons: [] }
    case 'keep open':
      return decision.standing === 'open'
        ? { verdict: 'unmatched', reasons: ['Nobody knows yet whose it is.'] }
        : { verdict: 'same', reasons: ['Nobody is asked about this name.'] }
    case 'change':
      return { verdict: 'changed', reasons: changesIn(decision) }
    case 'cancel':
      return { verdict: 'changed', reasons: ['It is called off.'] }
    case 'let go':
      return {
        verdict: 'changed',
        reasons: ['It is for somebody else now, of whom nobody knows yet who it is.'],
      }
    case 'note':
      return { verdict: 'same', reasons: ['A colleague cancelled it, and it stays so.'] }
    case 'nothing':
      return NOTHING[decision.because]
  }
}

function changesIn({ change, known, booking }: Extract<Decision, { do: 'change' }>): string[] {
  const { when, what, customerIds, isBack, kept } = change
  return [
    ...(isBack ? ['It is expected again.'] : []),
    ...(when ? [`Moved from ${known.day}, ${known.time} to ${when.day}, ${when.time}.`] : []),
    ...(what && 'purpose' in what
      ? [`What for: ${known.purpose ?? 'nothing'} → ${what.purpose ?? 'nothing'}.`]
      : []),
    ...(what && 'partySize' in what
      ? [`How many: ${known.partySize ?? '?'} → ${what.partySize ?? '?'}.`]
      : []),
    ...(what && 'hostId' in what ? ['Another host.'] : []),
    ...(customerIds ? [`It is ${booking.who} who comes.`] : []),
    ...kept.map((field) => `A colleague changed ${field} by hand, and that stays.`),
  ]
}

const NOTHING: Readonly<
  Record<Extract<Decision, { do: 'nothing' }>['because'], { verdict: FileVerdict; reasons: string[] }>
> = {
  same: { verdict: 'same', reasons: [] },
  over: { verdict: 'refused', reasons: ['It is over.'] },
  arrived: { verdict: 'same', reasons: ['They have come already.'] },
  'called off': { verdict: 'same', reasons: ['It is called off, and was not in the book.'] },
  'taken out': { verdict: 'same', reasons: ['A colleague took it out of the book.'] },
}
