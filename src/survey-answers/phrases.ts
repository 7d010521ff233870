import type { InEachLanguage } from '../lib/language.ts'

/** What the pages say beside the owner's own words. */
interface AnswerPhrases {
  least: string
  most: string
  chosen: (score: string) => string
  send: (score: string) => string
  another: string
  choose: string
  saved: (name: string) => string
  yourScore: (score: string) => string
  optional: string
  sendComment: string
  noComment: string
  tooLong: string
  youSaid: string
  changeScore: string
  changeComment: string
  until: (day: string) => string
  whoReads: string
  stopTitle: string
  stopText: string
  stopAction: string
  stopped: string
  stoppedText: string
}

export const ANSWER_PHRASES: InEachLanguage<AnswerPhrases> = {
  en: {
    least: 'not at all likely',
    most: 'extremely likely',
    chosen: (score) => `You chose ${score}.`,
    send: (score) => `Send ${score}`,
    another: 'Or another number:',
    choose: 'Please choose a number from 0 to 10.',
    saved: (name) => `Thank you, ${name}. Your number is saved.`,
    yourScore: (score) => `You gave us ${score} of 10.`,
    optional: 'Only if you like.',
    sendComment: 'Send',
    noComment: 'Leave it at the number',
    tooLong: 'Please keep it under 2,000 characters.',
    youSaid: 'You said:',
    changeScore: 'Change the number',
    changeComment: 'Change what you said',
    until: (day) => `You can change it until ${day}.`,
    whoReads: 'Our managers read it with your name, and whoever gets in touch with you about it.',
    stopTitle: 'No more surveys?',
    stopText: 'Then we will not send you any from now on. Other mails stay as they are.',
    stopAction: 'No more surveys',
    stopped: 'No more surveys',
    stoppedText: 'We will not send you any from now on. If you think better of it, tell us at the desk.',
  },
  es: {
    least: 'nada probable',
    most: 'muy probable',
    chosen: (score) => `Ha elegido ${score}.`,
    send: (score) => `Enviar ${score}`,
    another: 'U otro número:',
    choose: 'Elija un número del 0 al 10.',
    saved: (name) => `Gracias, ${name}. Hemos guardado su número.`,
    yourScore: (score) => `Nos ha dado ${score} de 10.`,
    optional: 'Solo si le apetece.',
    sendComment: 'Enviar',
    noComment: 'Dejarlo en el número',
    tooLong: 'Por favor, no más de 2.000 caracteres.',
    youSaid: 'Nos dijo:',
    changeScore: 'Cambiar el número',
    changeComment: 'Cambiar lo que dijo',
    until: (day) => `Puede cambiarlo hasta el ${day.toLowerCase()}.`,
    whoReads: 'Lo leen, con su nombre, nuestros responsables y quien se ponga en contacto con usted.',
    stopTitle: '¿No recibir más encuestas?',
    stopText: 'No le enviaremos ninguna más. Los demás mensajes siguen igual.',
    stopAction: 'No recibir más encuestas',
    stopped: 'No recibirá más encuestas',
    stoppedText: 'No le enviaremos ninguna más. Si cambia de idea, díganoslo en recepción.',
  },
}
