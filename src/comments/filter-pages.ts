import type { PlaceId } from '../places/place.ts'
import type { ThemeWords } from '../themes/theme.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm } from '../web/forms.ts'
import { askedOf, type Choice } from './choice.ts'
import { BAND_WORDS, CHANNEL_WORDS } from './wording.ts'

/** By what comments are chosen: what is asked for most, and the rest behind a fold. */
export interface CommentFilters {
  search: Field
  filters: Field[]
  more: { fields: Field[]; isOpen: boolean }
}

interface FilterFacts {
  choice: Choice
  themes: readonly ThemeWords[]
  places: readonly { id: PlaceId; name: string }[]
  tiers: readonly string[]
}

/** The fields above the list, filled with the choice that it shows. */
export function filtersOf(facts: FilterFacts): CommentFilters {
  return {
    search: field(formOf(facts.choice), 'q', 'Words or a name', { autocomplete: 'off' }),
    filters: filters(facts),
    more: { fields: moreFilters(facts), isOpen: hasMore(facts.choice) },
  }
}

function filters({ choice, themes }: FilterFacts): Field[] {
  const named = themes.map(({ id, name }) => [id, name] as const)
  const form = formOf(choice)
  return [
    field(form, 'theme', 'Theme', { kind: 'select', choices: [['', 'Any'], ['none', 'None yet'], ...named] }),
    field(form, 'score', 'Number', { kind: 'select', choices: [['', 'Any'], ...BAND_WORDS] }),
  ]
}

function moreFilters({ choice, places, tiers }: FilterFacts): Field[] {
  const form = formOf(choice)
  const any = ['', 'Any'] as const
  const placeChoices = places.map(({ id, name }) => [id, name] as const)
  const tierChoices = tiers.map((tier) => [tier, tier] as const)
  return [
    field(form, 'channel', 'How it came', { kind: 'select', choices: [any, ...CHANNEL_WORDS] }),
    field(form, 'tier', 'Tier', { kind: 'select', choices: [any, ...tierChoices] }),
    ...(places.length > 1
      ? [field(form, 'place', 'Place', { kind: 'select', choices: [any, ...placeChoices] })]
      : []),
    field(form, 'from', 'From', { kind: 'date' }),
    field(form, 'until', 'Until', { kind: 'date' }),
  ]
}

function hasMore({ channel, tier, placeId, from, until }: Choice): boolean {
  return [channel, tier, placeId, from, until].some((one) => one !== null)
}

function formOf(choice: Choice) {
  return blankForm(askedOf(choice))
}
