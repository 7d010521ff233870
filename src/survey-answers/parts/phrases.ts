import type { InEachLanguage } from '../../lib/language.ts'
import type { Checked } from '../records/record.ts'
import type { Problem } from './read.ts'

/** What the pages of a survey say beside its own words. */
interface PartPhrases {
  part: (number: number, of: number) => string
  mend: string
  needed: string
  optional: string
  inYourWords: string
  least: string
  most: string
  send: string
  sendLast: string
  back: string
  saved: string
  whoReads: string
  weHold: string
  weHoldNothing: string
  thisIsWrong: string
  itShouldBe: string
  records: Readonly<Record<Checked, string>>
  problems: Readonly<Record<Problem, string>>
  allSent: string
  notMe: string
  notMeText: string
  change: string
}

export const PART_PHRASES: InEachLanguage<PartPhrases> = {
  en: {
    part: (number, of) => `Page ${String(number)} of ${String(of)}`,
    mend: 'Please look at this first',
    needed: 'Needed to go on',
    optional: 'Leave out whatever you like.',
    inYourWords: 'In your words',
    least: 'not at all',
    most: 'entirely',
    send: 'Save and go on',
    sendLast: 'Save and finish',
    back: 'Back',
    saved: 'Each page is saved when you go on. The same link brings you back to where you stopped.',
    whoReads: 'Our managers read it with your name.',
    weHold: 'We have',
    weHoldNothing: 'nothing yet',
    thisIsWrong: 'This is wrong',
    itShouldBe: 'What is right?',
    records: { 'e-mail': 'Your e-mail', phone: 'Your phone', town: 'Where you live', visit: 'Your visit' },
    problems: {
      missing: 'Please answer this one.',
      'too long': 'Please make it shorter.',
      'no such choice': 'Please choose one of these.',
      'what is wrong': 'Please tap “This is wrong” and write what is right.',
      'no e-mail': 'Please write an e-mail such as ana@example.com.',
      'no phone': 'Please write a phone number with its digits.',
    },
    allSent: 'All of it is saved.',
    notMe: 'Thank you for telling us.',
    notMeText:
      'There is nothing more to answer. A colleague finds out whose visit it was, and puts it right.',
    change: 'Look at your answers, or change them',
  },
  es: {
    part: (number, of) => `Página ${String(number)} de ${String(of)}`,
    mend: 'Mire esto primero, por favor',
    needed: 'Hace falta para seguir',
    optional: 'Deje en blanco lo que quiera.',
    inYourWords: 'Con sus palabras',
    least: 'nada',
    most: 'del todo',
    send: 'Guardar y seguir',
    sendLast: 'Guardar y terminar',
    back: 'Atrás',
    saved: 'Cada página se guarda al seguir. El mismo enlace le devuelve a donde lo dejó.',
    whoReads: 'Lo leen nuestros responsables, con su nombre.',
    weHold: 'Tenemos',
    weHoldNothing: 'nada todavía',
    thisIsWrong: 'Esto no es correcto',
    itShouldBe: '¿Qué es lo correcto?',
    records: { 'e-mail': 'Su correo', phone: 'Su teléfono', town: 'Dónde vive', visit: 'Su visita' },
    problems: {
      missing: 'Responda a esta, por favor.',
      'too long': 'Algo más corto, por favor.',
      'no such choice': 'Elija una de estas, por favor.',
      'what is wrong': 'Toque «Esto no es correcto» y escriba qué es lo correcto.',
      'no e-mail': 'Escriba un correo como ana@example.com.',
      'no phone': 'Escriba un teléfono con sus cifras.',
    },
    allSent: 'Todo está guardado.',
    notMe: 'Gracias por decírnoslo.',
    notMeText:
      'No hay nada más que responder. Alguien de la casa averigua de quién era la visita y lo corrige.',
    change: 'Ver sus respuestas, o cambiarlas',
  },
}
