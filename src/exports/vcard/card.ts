import type { PartialDate } from '../../lib/partial-date.ts'
import { writtenParts } from '../../people/names.ts'
import { isPartner } from '../../relationships/relationship.ts'
import type { Around } from '../around-queries.ts'
import { instant, partialDate, wholeDay } from './dates.ts'
import type { rememberedOf, TakenPerson } from './person-queries.ts'
import { related, uidOf } from './related.ts'
import { exact, parts, text, texts, writtenCard, type Property } from './write.ts'

/** What the cards of some people are made from. */
export interface Told {
  around: Around
  remembered: Awaited<ReturnType<typeof rememberedOf>>
}

/** Somebody's card, with all that the reader may read of them. */
export function cardOf(person: TakenPerson, told: Told, photo: Buffer | undefined): string {
  return writtenCard([
    ...whoTheyAre(person),
    ...partialDate('BDAY', person.birthday),
    ...wholeDay('DEATHDATE', person.deceasedOn),
    ...partialDate('ANNIVERSARY', anniversaryOf(person, told)),
    ...reach(person, told.around),
    ...texts('CATEGORIES', told.around.interests.get(person.id)?.map(({ name }) => name) ?? []),
    ...(told.around.ties.get(person.id) ?? []).filter(({ endedOn }) => !endedOn).map(related),
    ...(photo ? [exact('PHOTO', `data:image/webp;base64,${photo.toString('base64')}`)] : []),
    ...text('NOTE', person.about),
    ...(told.remembered.notes.get(person.id) ?? []).flatMap((note) => text('NOTE', note.text)),
    ...text('X-MEMBER-NUMBER', person.memberNumber),
    ...text('X-TIER', person.tier),
    instant('REV', person.changedAt),
  ])
}

function whoTheyAre(person: TakenPerson): Property[] {
  const { given, family, suffix } = writtenParts(person.name)
  return [
    exact('UID', uidOf(person.id)),
    exact('KIND', person.kind === 'pet' ? 'x-pet' : 'individual'),
    ...text('FN', person.name),
    ...parts('N', [family, given, '', '', suffix]),
    ...text('NICKNAME', person.goesBy),
    ...text('X-PRONUNCIATION', person.pronunciation),
    ...text('PRONOUNS', person.pronoun),
  ]
}

function reach(person: TakenPerson, { phones, emails }: Around): Property[] {
  return [
    ...(phones.get(person.id) ?? []).flatMap(({ number, label }) => text('TEL', number, labelled(label))),
    ...(emails.get(person.id) ?? []).flatMap(({ address, label }) => text('EMAIL', address, labelled(label))),
    ...parts('ADR', ['', '', '', person.town ?? '', '', '', '']),
  ]
}

function labelled(label: string | null): Property['parameters'] {
  if (!label) return []
  const type = PHONE_TYPES.get(label.trim().toLowerCase())
  return type ? [['TYPE', type]] : [['X-LABEL', label]]
}

const PHONE_TYPES = new Map([
  ['home', 'home'],
  ['work', 'work'],
  ['office', 'work'],
  ['mobile', 'cell'],
  ['cell', 'cell'],
])

/** Their own anniversary, or since when they have been with whom they share a home. */
function anniversaryOf({ id }: TakenPerson, { around, remembered }: Told): PartialDate {
  const [own] = remembered.anniversaries.get(id) ?? []
  const partner = around.ties.get(id)?.find(({ relation, endedOn }) => isPartner(relation.kind) && !endedOn)
  return own?.date ?? partner?.since ?? { year: null, month: null, day: null }
}
