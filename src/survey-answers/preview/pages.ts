import { LANGUAGES, type InEachLanguage, type Language } from '../../lib/language.ts'
import { inHouse } from '../../surveys/two-questions.ts'
import { surveyPreviewUrl, surveyQuestionsUrl } from '../../web/urls.ts'
import type { Note, Put, SentPage } from '../parts/pages.ts'
import { PART_PHRASES } from '../parts/phrases.ts'
import type { Held } from '../records/record.ts'

/** What stands above every page of it: that it is one, and the way to its questions and to the other language. */
export function previewNote(surveyId: string, language: Language): Note {
  const others = LANGUAGES.filter((other) => other !== language)
  return {
    text: PREVIEW[language],
    links: [
      { href: surveyQuestionsUrl(surveyId), label: 'Questions' },
      ...others.map((other) => ({ href: surveyPreviewUrl(surveyId, other), label: OWN_NAMES[other] })),
    ],
  }
}

const OWN_NAMES: InEachLanguage = { en: 'English', es: 'Español' }

const PREVIEW: InEachLanguage = {
  en: 'A preview: nothing that you answer here is kept.',
  es: 'Una vista previa: nada de lo que responda aquí se guarda.',
}

/** What a made-up customer would be shown. */
export const HELD_IN_PREVIEW: InEachLanguage<Held> = {
  en: {
    ...{ 'e-mail': 'ana@example.com', phone: '+1 305 555 0100', town: 'Coral Gables' },
    visit: 'Monday 2 March, repair',
  },
  es: {
    ...{ 'e-mail': 'ana@example.com', phone: '+1 305 555 0100', town: 'Coral Gables' },
    visit: 'Lunes, 2 de marzo, reparación',
  },
}

export function endOfPreview({ survey, business }: Put, note: Note): SentPage {
  const { content, language } = survey
  const thanks = inHouse(content.letter[language].thanks, business)
  return { note, thanks, text: PART_PHRASES[language].allSent, until: '', change: null }
}
