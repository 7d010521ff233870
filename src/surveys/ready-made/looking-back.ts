import type { Section } from '../content.ts'
import { SCORE } from '../two-questions.ts'
import { mark, question, section, yesOrNo } from './asking.ts'

const OVERALL = section(
  'overall',
  ['All in all', 'En conjunto'],
  [
    mark('overall', 'The visit as a whole', 'La visita en conjunto', { isRequired: true }),
    yesOrNo('would-return', 'Would you bring it to us again?', '¿Volvería a confiárnoslo?', {
      unhappyIf: ['no'],
    }),
    question(
      SCORE,
      'recommend score',
      'How likely are you to recommend us to a friend or colleague?',
      '¿Qué probabilidad hay de que nos recomiende a un amigo o a un colega?',
    ),
  ],
)

const IN_YOUR_WORDS = section(
  'in-your-words',
  ['In your words', 'Con sus palabras'],
  [
    question('liked-most', 'long text', 'What did you like most?', '¿Qué le gustó más?'),
    question('could-be-better', 'long text', 'What could be better?', '¿Qué podría ser mejor?'),
  ],
)

/** What remains of it. */
export const LOOKING_BACK: readonly Section[] = [OVERALL, IN_YOUR_WORDS]
