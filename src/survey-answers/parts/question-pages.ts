import type { Language } from '../../lib/language.ts'
import { choicesOf, isNumber } from '../../surveys/choices.ts'
import { SCORES, type Answers, type Question } from '../../surveys/content.ts'
import { wordingOf } from '../../surveys/path.ts'
import { ANSWER_PHRASES } from '../phrases.ts'
import { CHECKED, recognisable, type Corrected, type Held } from '../records/record.ts'
import { choiceName, correctionName, otherName } from './names.ts'
import { PART_PHRASES } from './phrases.ts'
import type { Problem } from './read.ts'

/** How a question is drawn. */
type Look = 'choices' | 'pills' | 'numbers' | 'line' | 'lines'

/** A question as its page shows it. */
export interface QuestionField {
  look: Look
  id: string
  name: string
  text: string
  /** "Needed to go on", or ''. */
  needed: string
  error: string
  type: 'radio' | 'checkbox'
  options: { id: string; name: string; value: string; label: string; checked: boolean }[]
  /** What stands at the two ends of the numbers. */
  ends: { least: string; most: string } | null
  value: string
  /** Where something else is written in their own words. */
  other: { id: string; name: string; value: string; label: string } | null
  records: RecordLine[]
}

/** What we hold of theirs, and where they write what it should be. */
export interface RecordLine {
  id: string
  name: string
  label: string
  held: string
  /** "This is wrong", which opens the field. */
  wrong: string
  isOpen: boolean
  ask: string
  value: string
  error: string
}

declare module '../../web/views.ts' {
  interface Views {
    'survey-answers/_question': QuestionField
    'survey-answers/_records': QuestionField
    'survey-answers/_options': QuestionField
  }
}

/** What stands in the fields: what was typed and could not be taken, else what was answered before. */
export interface Typing {
  typed: Readonly<Record<string, string>> | null
  problems: ReadonlyMap<string, Problem>
  held: Held
  waiting: ReadonlyMap<Corrected, string>
}

export function questionField(
  question: Question,
  { answers, language }: { answers: Answers; language: Language },
  typing: Typing,
): QuestionField {
  const { key, kind, isRequired = false, hasOther = false } = question
  const phrases = PART_PHRASES[language]
  const problem = typing.problems.get(key)
  const answer = answers.get(key)
  return {
    ...{ look: lookOf(question), id: key, name: key, text: wordingOf(question, answers, language) },
    needed: isRequired ? phrases.needed : '',
    error: problem ? phrases.problems[problem] : '',
    type: kind === 'several choices' ? 'checkbox' : 'radio',
    options: optionsOf(question, answers, language, typing),
    ends: isNumber(kind) ? endsOf(kind, language) : null,
    value: typing.typed ? (typing.typed[key] ?? '') : (answer?.text ?? ''),
    other: hasOther
      ? {
          ...{ id: `${key}-other`, name: otherName(key), label: phrases.inYourWords },
          value: typing.typed ? (typing.typed[otherName(key)] ?? '') : (answer?.text ?? ''),
        }
      : null,
    records: kind === 'records check' ? recordLines(key, language, typing) : [],
  }
}

function lookOf({ kind }: Question): Look {
  if (kind === 'short text') return 'line'
  if (kind === 'long text') return 'lines'
  if (isNumber(kind)) return 'numbers'
  return kind === 'five points' || kind === 'yes or no' ? 'pills' : 'choices'
}

function optionsOf(
  question: Question,
  answers: Answers,
  language: Language,
  { typed }: Typing,
): QuestionField['options'] {
  const { key, kind } = question
  const answer = answers.get(key)
  if (isNumber(kind))
    return SCORES.map((score) => ({
      ...{ id: `${key}-${score}`, name: key, value: String(score), label: String(score) },
      checked: typed ? typed[key] === String(score) : answer?.number === score,
    }))
  const isSeveral = kind === 'several choices'
  return choicesOf(question).map((choice, at) => {
    const name = isSeveral ? choiceName(key, choice.key) : key
    const value = isSeveral ? 'yes' : choice.key
    const checked = typed ? typed[name] === value : (answer?.choices?.includes(choice.key) ?? false)
    return { id: `${key}-${at}`, name, value, label: choice.text[language], checked }
  })
}

function endsOf(kind: Question['kind'], language: Language): QuestionField['ends'] {
  const { least, most } = kind === 'recommend score' ? ANSWER_PHRASES[language] : PART_PHRASES[language]
  return { least: `0: ${least}`, most: `10: ${most}` }
}

function recordLines(key: string, language: Language, typing: Typing): RecordLine[] {
  const { typed, problems, held, waiting } = typing
  const {
    weHold,
    weHoldNothing,
    thisIsWrong,
    itShouldBe,
    records,
    problems: sentences,
  } = PART_PHRASES[language]
  return CHECKED.map((field, at) => {
    const name = correctionName(key, field)
    const problem = problems.get(name)
    const shown = recognisable(field, held[field])
    const value = typed ? (typed[name] ?? '') : (waiting.get(field) ?? '')
    return {
      ...{ id: `${key}-record-${at}`, name, label: records[field] },
      held: `${weHold}: ${shown || weHoldNothing}`,
      ...{ wrong: thisIsWrong, isOpen: value !== '' || problem !== undefined, ask: itShouldBe, value },
      error: problem ? sentences[problem] : '',
    }
  })
}
