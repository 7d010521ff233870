import type { FactsOf } from './fact-queries.ts'
import * as said from './fact-words.ts'
import { factLine, type MirrorGroup } from './line.ts'
import type { MirrorFacts } from './queries.ts'
import type { Whose } from './whose.ts'

/** Everything that is remembered as facts, grouped as one would tell it. */
export function factGroups({ around, facts }: MirrorFacts, whose: Whose): MirrorGroup[] {
  const { today } = whose
  return [
    { title: 'Your people', lines: tieLines(around, facts, whose) },
    {
      title: 'What you enjoy',
      lines: facts.interests.map((row) => factLine('interests', row, said.interestInWords(row), whose)),
    },
    {
      title: 'How you like it',
      lines: facts.preferences.map((row) => factLine('preferences', row, said.preferenceInWords(row), whose)),
    },
    {
      title: 'What we mind',
      lines: facts.cautions.map((row) => factLine('cautions', row, said.cautionInWords(row, today), whose)),
    },
    {
      title: 'Your days',
      lines: facts.occasions.map((row) => factLine('occasions', row, said.occasionInWords(row), whose)),
    },
    {
      title: 'What we asked or mean to ask',
      lines: facts.asks.map((row) =>
        factLine('asks', row, said.askInWords(row, today), whose, row.isAboutOthers),
      ),
    },
    {
      title: 'What we promised',
      lines: facts.promises.map((row) => factLine('promises', row, said.promiseInWords(row, today), whose)),
    },
    {
      title: 'What our colleagues noted',
      lines: facts.notes.map((row) => factLine('notes', row, `“${row.text}”`, whose, row.isAboutOthers)),
    },
  ]
}

function tieLines(around: MirrorFacts['around'], { tieSources }: FactsOf, whose: Whose) {
  return around.flatMap((person) => {
    const source = tieSources.get(person.relationshipId)
    return source ? [factLine('relationships', source, said.tieInWords(person), whose)] : []
  })
}
