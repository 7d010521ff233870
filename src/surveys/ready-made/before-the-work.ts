import { END, type Section } from '../content.ts'
import { choice, mark, question, said, section, yesOrNo } from './asking.ts'

const RECORDS = section(
  'records',
  ['First, is this right?', 'Primero, ¿es correcto?'],
  [
    question('records', 'records check', 'Do we have this right?', '¿Son correctos estos datos?', {
      isRequired: true,
    }),
  ],
)

const YOURS = section(
  'yours',
  ['What we looked after', 'De qué nos ocupamos'],
  [
    yesOrNo('done-here', 'Did we do the work for you?', '¿Hicimos nosotros el trabajo?', {
      isRequired: true,
    }),
    yesOrNo(
      'still-yours',
      'Do you still have what we worked on?',
      '¿Sigue teniendo aquello de lo que nos ocupamos?',
    ),
    question('who-uses-it', 'one choice', 'Who uses it most?', '¿Quién lo usa más?', {
      choices: [
        choice('me', 'I do', 'Yo'),
        choice('at home', 'Somebody at home', 'Alguien de casa'),
        choice('at work', 'Somebody at work', 'Alguien del trabajo'),
      ],
      hasOther: true,
    }),
  ],
  { skips: [{ when: said('done-here', 'no'), to: END }] },
)

const WHY_US = section(
  'why-us',
  ['Coming to us', 'Venir a nuestra casa'],
  [
    question('why-us', 'several choices', 'What made you choose us?', '¿Por qué nos eligió?', {
      choices: [
        choice('been before', 'I have been before', 'Ya había venido'),
        choice('recommended', 'Somebody recommended you', 'Alguien me lo recomendó'),
        choice('close by', 'You are close by', 'Están cerca'),
        choice('know it best', 'You know it best', 'Son quienes mejor lo conocen'),
        choice('price', 'The price', 'El precio'),
        choice('hours', 'The hours', 'El horario'),
      ],
      hasOther: true,
    }),
    yesOrNo('made-appointment', 'Did you arrange a time beforehand?', '¿Pidió hora antes?'),
  ],
)

const APPOINTMENT = section(
  'appointment',
  ['Arranging a time', 'Pedir hora'],
  [
    mark('easy-to-arrange', 'How easy it was to arrange', 'La facilidad para pedirla'),
    mark('time-suited', 'How well the time suited you', 'Lo bien que le venía'),
    mark('on-the-phone', 'How we were to talk to', 'Nuestro trato al atenderle'),
  ],
  { when: said('made-appointment', 'yes') },
)

const ARRIVAL = section(
  'arrival',
  ['When you came', 'A su llegada'],
  [
    mark('greeted', 'How you were greeted', 'Cómo se le recibió'),
    mark('wait-on-arrival', 'How soon somebody had time for you', 'Lo pronto que se le atendió'),
    mark('listened', 'How well we listened to what you wanted', 'Lo bien que escuchamos lo que quería'),
    yesOrNo(
      'told-what-and-cost',
      'Did we say what would be done, and what it would cost?',
      '¿Le dijimos qué se haría y cuánto costaría?',
    ),
  ],
)

/** Until the work begins. */
export const BEFORE_THE_WORK: readonly Section[] = [RECORDS, YOURS, WHY_US, APPOINTMENT, ARRIVAL]
