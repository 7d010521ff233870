import type { InEachLanguage } from '../../lib/language.ts'
import type { Letter, SurveyContent } from '../content.ts'
import { AROUND_THE_WORK } from './around-the-work.ts'
import { BEFORE_THE_WORK } from './before-the-work.ts'
import { LOOKING_BACK } from './looking-back.ts'

/** What it is called at the desk, until somebody calls it otherwise. */
export const AFTER_SERVICE_NAME = 'After a service visit'

const LETTER: InEachLanguage<Letter> = {
  en: {
    subject: 'How did we look after it?',
    opening:
      'Thank you for leaving it with us. Would you tell us how it went? It takes about five minutes, and you can stop and go on later.',
    thanks: 'Thank you. What you told us goes to the people who do the work.',
  },
  es: {
    subject: '¿Qué tal nos ocupamos?',
    opening:
      'Gracias por confiar en nosotros. ¿Nos cuenta cómo fue? Son unos cinco minutos, y puede dejarlo y seguir más tarde.',
    thanks: 'Gracias. Lo que nos ha contado llega a quienes hacen el trabajo.',
  },
}

/** The survey for a service department that ships: some five minutes, most of it chosen with one tap. */
export const AFTER_SERVICE: SurveyContent = {
  sections: [...BEFORE_THE_WORK, ...AROUND_THE_WORK, ...LOOKING_BACK],
  letter: LETTER,
}
