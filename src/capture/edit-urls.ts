import type { NoteRow } from '../notes/queries.ts'
import type { Named } from '../people/queries.ts'
import { editFactUrl, newFactUrl } from '../web/urls.ts'
import type { Suggestion } from './suggestion.ts'

/** The form that a suggestion can be corrected on before it is remembered, filled in with it. */
export function editUrlFor(suggestion: Suggestion, { note, owner }: { note: NoteRow; owner: Named }): string {
  if (suggestion.kind === 'about') return `${editFactUrl('notes', note.id)}?from=${owner.id}`
  const whose = 'whose' in suggestion ? suggestion.whose : owner.id
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...fieldsOf(suggestion), ...provenanceOf(note) }))
    if (value) query.set(name, value)
  return `${newFactUrl(whose, NOUNS[suggestion.kind])}?${query.toString()}`
}

const NOUNS = {
  person: 'relationships',
  ask: 'asks',
  promise: 'promises',
  caution: 'cautions',
  preference: 'preferences',
  interest: 'interests',
} as const

/** The fields of its form by their names there. */
function fieldsOf(suggestion: Exclude<Suggestion, { kind: 'about' }>): Record<string, string | null> {
  switch (suggestion.kind) {
    case 'person': {
      const { name, relation, pronoun, about, isMinor } = suggestion
      return { name, ...relation, pronoun, about, isMinor: isMinor ? 'yes' : null }
    }
    case 'ask': {
      const { question, aboutId, fromDay, untilDay } = suggestion
      return { question, aboutId, fromDay, untilDay }
    }
    case 'promise': {
      const { text, ownerId, dueOn } = suggestion
      return { text, ownerId, dueOn }
    }
    case 'caution': {
      const { caution, text, interest } = suggestion
      return { kind: caution, text, interest }
    }
    case 'preference': {
      const { text, area, habit } = suggestion
      return { text, area, habit }
    }
    case 'interest': {
      const { name, category, strength, side } = suggestion
      return { interest: name, category, strength, side }
    }
  }
}

function provenanceOf({ audience, howWeKnow, forThemAlone }: NoteRow): Record<string, string> {
  return { audience, howWeKnow, forThemAlone: forThemAlone ? 'yes' : '' }
}
