import type { Question, Section, SurveyContent } from '../content.ts'

/** Which way something goes among its like. */
export type Way = 'up' | 'down'

/** Where a question stands. */
export interface Standing {
  section: Section
  question: Question
}

export function sectionIn({ sections }: SurveyContent, key: string): Section | undefined {
  return sections.find((section) => section.key === key)
}

export function questionIn({ sections }: SurveyContent, key: string): Standing | undefined {
  for (const section of sections) {
    const question = section.questions.find((one) => one.key === key)
    if (question) return { section, question }
  }
  return undefined
}

/** The draft with that section: in place of the one of its key, else at the end. */
export function withSection(draft: SurveyContent, section: Section): SurveyContent {
  return { ...draft, sections: put(draft.sections, section) }
}

/** The draft with that question in that section: in place of the one of its key, else at its end. */
export function withQuestion(draft: SurveyContent, sectionKey: string, question: Question): SurveyContent {
  return withSections(draft, (section) =>
    section.key === sectionKey ? { ...section, questions: put(section.questions, question) } : section,
  )
}

export function withoutSection(draft: SurveyContent, key: string): SurveyContent {
  return { ...draft, sections: draft.sections.filter((section) => section.key !== key) }
}

export function withoutQuestion(draft: SurveyContent, key: string): SurveyContent {
  return withSections(draft, (section) => ({
    ...section,
    questions: section.questions.filter((question) => question.key !== key),
  }))
}

export function withSectionMoved(draft: SurveyContent, key: string, way: Way): SurveyContent {
  return { ...draft, sections: moved(draft.sections, key, way) }
}

/** A question that is first or last in its section goes into the section beside it. */
export function withQuestionMoved(draft: SurveyContent, key: string, way: Way): SurveyContent {
  const found = questionIn(draft, key)
  if (!found) return draft
  const { section, question } = found
  const isAtEdge = section.questions.at(way === 'up' ? 0 : -1)?.key === key
  if (!isAtEdge)
    return withSections(draft, (one) =>
      one.key === section.key ? { ...one, questions: moved(one.questions, key, way) } : one,
    )
  const at = draft.sections.findIndex((one) => one.key === section.key)
  const beside = at === 0 && way === 'up' ? undefined : draft.sections[way === 'up' ? at - 1 : at + 1]
  if (!beside) return draft
  return withSections(withoutQuestion(draft, key), (one) => {
    if (one.key !== beside.key) return one
    const questions = way === 'up' ? [...one.questions, question] : [question, ...one.questions]
    return { ...one, questions }
  })
}

function withSections(draft: SurveyContent, change: (section: Section) => Section): SurveyContent {
  return { ...draft, sections: draft.sections.map(change) }
}

interface Keyed {
  key: string
}

function put<One extends Keyed>(all: readonly One[], one: One): One[] {
  return all.some(({ key }) => key === one.key)
    ? all.map((before) => (before.key === one.key ? one : before))
    : [...all, one]
}

function moved<One extends Keyed>(all: readonly One[], key: string, way: Way): One[] {
  const from = all.findIndex((one) => one.key === key)
  const to = way === 'up' ? from - 1 : from + 1
  const one = all[from]
  const rest = all.filter((other) => other.key !== key)
  return one && to >= 0 && to < all.length ? rest.toSpliced(to, 0, one) : [...all]
}
