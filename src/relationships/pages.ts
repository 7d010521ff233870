import { panelOf, type Panel, type PanelOwner } from '../facts/panel.ts'
import type { Day } from '../lib/day.ts'
import { capitalised, possessive } from '../lib/text.ts'
import { calledName } from '../people/names.ts'
import { spokenOf } from '../people/pronouns.ts'
import { factsUrl, newFactUrl, personUrl } from '../web/urls.ts'
import { personLine, type PersonLine } from './line.ts'
import type { PersonAround } from './queries.ts'
import { closeness } from './relationship.ts'

export interface PeoplePanel extends Panel<PersonLine> {
  /** Where the former ones are too; null where there are none. */
  all: { href: string; label: string } | null
}

/** Everybody around somebody, those too who were once among them. */
export interface PeoplePage {
  title: string
  back: { href: string; label: string }
  add: string
  present: PersonLine[]
  former: PersonLine[]
}

declare module '../web/views.ts' {
  interface Views {
    'relationships/_panel': PeoplePanel
    'relationships/people': PeoplePage
  }
}

/** Whom somebody has around them now: the nearest first, and nobody who has become a former one. */
export function peoplePanel(owner: PanelOwner, around: readonly PersonAround[], today: Day): PeoplePanel {
  const { their } = spokenOf(owner)
  const present = around.filter(isPresent)
  const words = {
    title: `${capitalised(their)} people`,
    addLabel: 'Add somebody',
    invite: `Who is at home? Add ${their} people`,
  }
  const all = { href: factsUrl(owner.id, 'relationships'), label: `All ${their} people` }
  return {
    ...panelOf(owner, 'relationships', words, linesOf(owner, present, today)),
    all: present.length < around.length ? all : null,
  }
}

/** The page of everybody around somebody. */
export function peoplePage(owner: PanelOwner, around: readonly PersonAround[], today: Day): PeoplePage {
  const name = calledName(owner)
  return {
    title: `${possessive(name)} people`,
    back: { href: personUrl(owner.id), label: name },
    add: newFactUrl(owner.id, 'relationships'),
    present: linesOf(owner, around.filter(isPresent), today),
    former: linesOf(
      owner,
      around.filter((person) => !isPresent(person)),
      today,
    ),
  }
}

/** Neither ended nor former: whom one may speak of without being asked. */
function isPresent({ endedOn, relation }: PersonAround): boolean {
  return endedOn === null && relation.kind !== 'former partner'
}

function linesOf(owner: PanelOwner, around: readonly PersonAround[], today: Day): PersonLine[] {
  return around.toSorted(nearestFirst).map((person) => personLine(owner, person, today))
}

const UNKNOWN = 9999

function nearestFirst(a: PersonAround, b: PersonAround): number {
  const byKind = closeness(a.relation.kind) - closeness(b.relation.kind)
  return byKind || (a.birthday.year ?? UNKNOWN) - (b.birthday.year ?? UNKNOWN)
}
