import type { Day } from '../lib/day.ts'
import { plural } from '../lib/text.ts'
import { blankForm, withError, type Form } from '../web/forms.ts'
import { TIME_MISSING } from './forms.ts'
import type { Visit } from './queries.ts'
import type { VisitLine } from './visit-line.ts'
import { SOMEBODY_NEW, type Who } from './who.ts'

/** What the form of a visit that is there begins with. */
export function formOfVisit(visit: Visit): Form {
  const ticks = visit.people.map(({ id, part }) => [`${part}-${id}`, 'yes'] as const)
  const { day, time, purpose, partySize, hostId, version } = visit
  return blankForm({
    ...Object.fromEntries(ticks),
    ...{ day, time, purpose: purpose ?? '', partySize: partySize ? String(partySize) : '' },
    ...{ hostId: hostId ?? '', version: String(version) },
  })
}

/** What the form begins with when one line said some of it. */
export function formOfLine(line: VisitLine, day: Day): Form {
  const { time, who, purpose, party, walkIn } = line
  return blankForm({
    ...{ day, time: time ?? '', who, purpose, partySize: party ? String(party) : '' },
    ...(walkIn ? { here: 'yes' } : {}),
  })
}

/** What the form begins with for somebody who stands at the desk, and whom we do not know yet. */
export function formOfNewcomer(name: string, day: Day): Form {
  return blankForm({ day, who: name, whoAsked: name, whoId: SOMEBODY_NEW, here: 'yes' })
}

/** The same form with a sentence beside everything that the line left open. */
export function withLineProblems(form: Form, open: Who['open'], isKnown: boolean): Form {
  const who = open ? whoSentence(open) : isKnown ? '' : 'Please say who comes.'
  const named = who ? withError(form, 'who', who) : form
  return form.values.time || form.values.here ? named : withError(named, 'time', TIME_MISSING)
}

/** The sentence beside `who` that says what is still open. */
export function whoSentence({ text, choices }: NonNullable<Who['open']>): string {
  if (choices.length === 0) return `Nobody by the name of “${text}” yet.`
  return `${plural(choices.length, 'person', 'people')} could be “${text}”. Please choose.`
}
