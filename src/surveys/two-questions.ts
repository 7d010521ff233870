import type { InEachLanguage, Language } from '../lib/language.ts'
import type { Letter, SurveyContent } from './content.ts'

/** The keys of the two questions, in every version. */
export const SCORE = 'score'
export const COMMENT = 'comment'

/** What an owner may word in each language. `{business}` stands for the name of the business. */
export interface TwoQuestionsWords extends Letter {
  question: string
  /** The second question, by the score: 0 to 6, 7 and 8, 9 and 10. */
  commentLow: string
  commentMiddle: string
  commentHigh: string
}

/** The two questions as they ship. */
export const READY_MADE: InEachLanguage<TwoQuestionsWords> = {
  en: {
    subject: 'How was your visit to {business}?',
    opening: 'Thank you for coming. May we ask you one thing?',
    question: 'How likely are you to recommend us to a friend or colleague?',
    commentLow: 'We are sorry that it was not better. What should we put right first?',
    commentMiddle: 'What could we do that would make you more likely to recommend us?',
    commentHigh: 'What did we do well, and what could be better still?',
    thanks: 'Thank you. Somebody here reads every answer.',
  },
  es: {
    subject: '¿Qué tal su visita a {business}?',
    opening: 'Gracias por venir. ¿Nos permite una pregunta?',
    question: '¿Qué probabilidad hay de que nos recomiende a un amigo o a un colega?',
    commentLow: 'Sentimos que no fuera mejor. ¿Qué deberíamos arreglar primero?',
    commentMiddle: '¿Qué podríamos hacer para que nos recomendara con más gusto?',
    commentHigh: '¿Qué hicimos bien, y qué podría ser aún mejor?',
    thanks: 'Gracias. Aquí alguien lee cada respuesta.',
  },
}

/** The two questions in those words. */
export function twoQuestionsIn(words: InEachLanguage<TwoQuestionsWords>): SurveyContent {
  const text = (part: keyof TwoQuestionsWords) => ({ en: words.en[part], es: words.es[part] })
  const commentFor = (part: keyof TwoQuestionsWords, from: number, to: number) => ({
    when: { question: SCORE, from, to },
    text: text(part),
  })
  const questions = [
    { key: SCORE, kind: 'recommend score' as const, text: text('question') },
    {
      ...{ key: COMMENT, kind: 'long text' as const, text: text('commentMiddle') },
      when: { question: SCORE, from: 0, to: 10 },
      wordings: [commentFor('commentLow', 0, 6), commentFor('commentHigh', 9, 10)],
    },
  ]
  return { sections: [{ key: 'recommending', questions }], letter: { en: words.en, es: words.es } }
}

/** The words of the two questions, to begin their form with. */
export function wordsOf({ sections, letter }: SurveyContent, language: Language): TwoQuestionsWords {
  const { subject, opening, thanks } = letter[language]
  const all = sections.flatMap(({ questions }) => questions)
  const score = all.find(({ key }) => key === SCORE)
  const comment = all.find(({ key }) => key === COMMENT)
  return {
    ...{ subject, opening, thanks },
    question: score?.text[language] ?? '',
    commentLow: comment?.wordings?.[0]?.text[language] ?? '',
    commentMiddle: comment?.text[language] ?? '',
    commentHigh: comment?.wordings?.[1]?.text[language] ?? '',
  }
}

/** A text with the name of the business in it. */
export function inHouse(text: string, business: string): string {
  return text.replaceAll('{business}', business)
}
