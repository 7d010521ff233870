import { fold, initials } from '../lib/text.ts'
import type { Face } from '../web/fragments.ts'
import { photoUrl } from '../web/urls.ts'
import type { PersonKind } from './person.ts'

/** The face of somebody by the name that is shown beside it; pets are always sand. */
export function faceOf(
  person: { name: string; photoId?: string | null; kind?: PersonKind },
  size: Face['size'] = 'medium',
): Face {
  return {
    photo: person.photoId ? photoUrl(person.photoId) : '',
    alt: '',
    initials: initials(person.name),
    tint: person.kind === 'pet' ? 'sand' : tintOf(person.name),
    size,
  }
}

const TINTS = ['green', 'amber', 'blue', 'sand'] as const

/** By the first word of the name, so that "Elena" at home and "Elena Alvarez" on her own card look alike. */
function tintOf(name: string): Face['tint'] {
  const [first = ''] = fold(name).split(' ')
  let sum = 0
  // 1701 gives the people in the design the tints that they have there.
  for (const letter of first) sum = (sum * 1701 + (letter.codePointAt(0) ?? 0)) % 65_521
  return TINTS[sum % TINTS.length] ?? 'green'
}
