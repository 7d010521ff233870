import type { InEachLanguage } from '../lib/language.ts'

/** What every survey mail says beside the owner's own words. */
interface MailPhrases {
  greeting: (name: string) => string
  /** Instead of the opening, in a reminder. */
  reminding: string
  ends: string
  tap: string
  /** Of a survey of several pages, instead of the numbers. */
  begin: string
  goOn: string
  pages: string
  until: (day: string) => string
  /** Why it came. */
  reason: string
  stop: string
}

export const MAIL_PHRASES: InEachLanguage<MailPhrases> = {
  en: {
    greeting: (name) => `Hello ${name}.`,
    reminding: 'We asked you a few days ago. We will not ask about this visit again.',
    ends: '0: not at all likely. 10: extremely likely.',
    tap: 'Tap a number. It opens a page on which you send it.',
    begin: 'Begin',
    goOn: 'Begin, or go on',
    pages: 'A few short pages, each saved as you go. You can stop, and go on from this mail.',
    until: (day) => `You can answer until ${day}.`,
    reason: 'You get this because you were with us.',
    stop: 'No more surveys',
  },
  es: {
    greeting: (name) => `Hola, ${name}.`,
    reminding: 'Se lo preguntamos hace unos días. No volveremos a preguntar por esta visita.',
    ends: '0: nada probable. 10: muy probable.',
    tap: 'Toque un número. Se abrirá una página desde la que lo envía.',
    begin: 'Empezar',
    goOn: 'Empezar, o seguir',
    pages: 'Unas pocas páginas cortas que se guardan una a una. Puede dejarlo y seguir desde este mensaje.',
    until: (day) => `Puede responder hasta el ${day.toLowerCase()}.`,
    reason: 'Recibe este mensaje porque estuvo con nosotros.',
    stop: 'No recibir más encuestas',
  },
}
