import { fold, initials } from '../lib/text.ts'
import { photoUrl } from '../web/urls.ts'
import type { PersonKind } from './person.ts'

/** A face as `shared/_face` shows it: the photo, or else initials on a tint that stays with the name. */
export interface Face {
  /** The address of the photo, or ''. */
  photo: string
  /** What the photo shows; '' where the name stands beside it. */
  alt: string
  initials: string
  tint: Tint
  size: FaceSize
}

declare module '../web/views.ts' {
  interface Views {
    'shared/_face': Face
  }
}

export type FaceSize = 'small' | 'medium' | 'large'

const TINTS = ['green', 'amber', 'blue', 'sand'] as const
export type Tint = (typeof TINTS)[number]

/** The face of somebody by the name that is shown beside it; pets are always sand. */
export function faceOf(
  person: { name: string; photoId?: string | null; kind?: PersonKind },
  size: FaceSize = 'medium',
): Face {
  return {
    photo: person.photoId ? photoUrl(person.photoId) : '',
    alt: '',
    initials: initials(person.name),
    tint: person.kind === 'pet' ? 'sand' : tintOf(person.name),
    size,
  }
}

/** By the first word of the name, so that "Elena" at home and "Elena Alvarez" on her own card look alike. */
function tintOf(name: string): Tint {
  const [first = ''] = fold(name).split(' ')
  let sum = 0
  // 1701 gives the people in the design the tints that they have there.
  for (const letter of first) sum = (sum * 1701 + (letter.codePointAt(0) ?? 0)) % 65_521
  return TINTS[sum % TINTS.length] ?? 'green'
}
