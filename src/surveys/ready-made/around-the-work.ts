import type { Section } from '../content.ts'
import { choice, mark, question, said, section, yesOrNo } from './asking.ts'

const WORK = section(
  'work',
  ['The work', 'El trabajo'],
  [
    mark('quality', 'How well the work was done', 'Lo bien que se hizo el trabajo'),
    mark('when-promised', 'Ready when we said', 'Listo cuando dijimos'),
    yesOrNo('right-first-time', 'Was it right the first time?', '¿Quedó bien a la primera?'),
    question('not-right', 'short text', 'What was not?', '¿Qué no quedó bien?', {
      when: said('right-first-time', 'no'),
    }),
  ],
)

const HANDING_BACK = section(
  'handing-back',
  ['Getting it back', 'Al recogerlo'],
  [
    mark('explained', 'How we explained what was done', 'Cómo explicamos lo que se hizo'),
    mark('bill', 'How the bill matched what we had said', 'Cómo cuadró la cuenta con lo dicho'),
    mark('condition', 'How clean and cared for it was', 'Lo limpio y cuidado que estaba'),
  ],
)

const FOLLOW_UP = section(
  'follow-up',
  ['Afterwards', 'Después'],
  [
    yesOrNo(
      'asked-after',
      'Did anybody ask you afterwards whether all was well?',
      '¿Le preguntó alguien después si todo iba bien?',
    ),
    yesOrNo(
      'had-concern',
      'Was there anything that you had to come back to us about?',
      '¿Hubo algo por lo que tuviera que volver a hablar con nosotros?',
    ),
  ],
)

const CONCERN = section(
  'concern',
  ['What you came back about', 'Aquello por lo que volvió'],
  [
    question('concern', 'long text', 'What was it?', '¿Qué fue?'),
    mark('concern-handled', 'How we dealt with it', 'Cómo lo resolvimos'),
    question('concern-settled', 'one choice', 'Is it settled?', '¿Está resuelto?', {
      choices: [
        choice('settled', 'Yes', 'Sí'),
        choice('under way', 'You are on it', 'Están en ello'),
        choice('open', 'No', 'No'),
      ],
    }),
  ],
  { when: said('had-concern', 'yes') },
)

const FACILITIES = section(
  'facilities',
  ['Where we are', 'El lugar'],
  [
    mark('finding-us', 'Finding us, and room to stop', 'Encontrarnos, y sitio para parar'),
    mark('waiting-room', 'Where you waited', 'El sitio donde esperó'),
    mark('cleanliness', 'How clean it was', 'La limpieza'),
  ],
)

/** From the work to what came of it. */
export const AROUND_THE_WORK: readonly Section[] = [WORK, HANDING_BACK, FOLLOW_UP, CONCERN, FACILITIES]
