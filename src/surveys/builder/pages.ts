import {
  newQuestionUrl,
  newSectionUrl,
  questionUrl,
  sectionUrl,
  surveyPreviewUrl,
  surveyQuestionsUrl,
} from '../../web/urls.ts'
import type { Question, Section } from '../content.ts'
import { nameOf } from '../each/pages.ts'
import { conditionInWords, placeInWords } from './conditions.ts'
import { KINDS_IN_WORDS } from './kinds.ts'
import type { Drafted } from './queries.ts'
import { unsoundIn } from './soundness.ts'

/** What a survey asks, page by page, as whoever builds it sees it. */
export interface BuilderPage {
  name: string
  state: string
  problems: string[]
  sections: BuiltSection[]
  preview: string
  letter: string
  addSection: string
  /** What is done with changes: null where there are none. */
  publish: { action: string; discard: string } | null
  undo: string
}

export interface BuiltSection extends Movable {
  title: string
  notes: string[]
  questions: BuiltQuestion[]
  addQuestion: string
}

export interface BuiltQuestion extends Movable {
  text: string
  notes: string
}

/** What can be edited, moved and taken out. */
export interface Movable {
  /** How it is called for whoever hears the page. */
  called: string
  edit: string
  up: string
  down: string
  removal: string
}

declare module '../../web/views.ts' {
  interface Views {
    'surveys/builder/builder': BuilderPage
    'surveys/builder/_section': BuiltSection
    'surveys/builder/_moves': Movable
  }
}

export function builderPage({ survey, draft, isChanged, before }: Drafted, isRefused = false): BuilderPage {
  const { id, latest } = survey
  const url = surveyQuestionsUrl(id)
  return {
    name: nameOf(survey),
    state: isChanged
      ? `Changed since version ${latest.number}, and asked of nobody until it is published.`
      : `Version ${latest.number}, as it is asked now.`,
    problems: isChanged || isRefused ? unsoundIn(draft) : [],
    sections: draft.sections.map((section) => builtSection(section, { survey, draft })),
    preview: surveyPreviewUrl(id),
    letter: `${url}/letter`,
    addSection: newSectionUrl(id),
    publish: isChanged ? { action: `${url}/publication`, discard: `${url}/discarding` } : null,
    undo: before ? `${url}/undo` : '',
  }
}

type Of = Pick<Drafted, 'survey' | 'draft'>

function builtSection(section: Section, { survey, draft }: Of): BuiltSection {
  const { key, title, when, skips = [], questions } = section
  return {
    ...movable(sectionUrl(survey.id, key), `page ${title?.en ?? ''}`),
    title: title?.en ?? 'A page without a title',
    notes: [
      ...(when ? [`Only if ${conditionInWords(when, draft)}.`] : []),
      ...skips.map(
        (skip) =>
          `If ${conditionInWords(skip.when, draft)}, it goes on with ${placeInWords(skip.to, draft)}.`,
      ),
    ],
    questions: questions.map((question) => builtQuestion(question, { survey, draft })),
    addQuestion: newQuestionUrl(survey.id, key),
  }
}

function builtQuestion(question: Question, { survey, draft }: Of): BuiltQuestion {
  const { key, kind, text, when, isRequired, unhappyIf = [] } = question
  return {
    ...movable(questionUrl(survey.id, key), text.en),
    text: text.en,
    notes: [
      KINDS_IN_WORDS[kind],
      ...(isRequired ? ['needed'] : []),
      ...(when ? [`only if ${conditionInWords(when, draft)}`] : []),
      ...(unhappyIf.length > 0 ? [`unhappy if ${unhappyIf.join(' or ')}`] : []),
    ].join(' · '),
  }
}

function movable(url: string, called: string): Movable {
  return { called, edit: url, up: `${url}/move/up`, down: `${url}/move/down`, removal: `${url}/removal` }
}
