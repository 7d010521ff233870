import type { PhoneNumber } from '../../customers/phone.ts'
import type { Language } from '../../lib/language.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import type { PhotoId } from '../../photos/photo.ts'
import type { RelationshipKind } from '../../relationships/relationship.ts'

/**
 * Somebody as a list has them, whatever kind of file it came in: every reader of files ends here, and every plan
 * begins here. What the list leaves empty is null or missing.
 */
export interface Listed {
  name: string
  goesBy: string | null
  /** How the name is said. */
  pronunciation: string | null
  /** One line on who they are. */
  about: string | null
  memberNumber: string | null
  tier: string | null
  town: string | null
  language: Language | null
  since: PartialDate | null
  birthday: PartialDate | null
  anniversary: PartialDate | null
  /** Names the photo that is kept aside with the file. The same photo of the same person has the same name again. */
  photo: PhotoId | null
  phones: PhoneNumber[]
  emails: string[]
  partner: ListedRelative<'spouse' | 'partner'> | null
  children: ListedRelative<'child'>[]
  /** Everybody else: mother, brother, assistant, friend, dog. */
  relatives: ListedRelative<RelationshipKind>[]
  interests: string[]
  preferences: string[]
  cautions: string[]
  notes: string[]
}

/** Somebody whom a list names beside one of its people. */
export interface ListedRelative<Kind extends string = 'spouse' | 'partner' | 'child'> {
  kind: Kind
  /** 'wife' or 'son' where the list says so. */
  word: string | null
  name: string
  birthday: PartialDate | null
  /** Said where the year of birth that says so is not kept. */
  isMinor?: true
}

/** Everybody whom a row names beside its own person. */
export function relativesIn({ partner, children, relatives }: Listed): ListedRelative<RelationshipKind>[] {
  return [...(partner ? [partner] : []), ...children, ...relatives]
}

/** True where a row says something by which one person of a name is told from another. */
export function tellsApart({ memberNumber, phones, emails, birthday }: Listed): boolean {
  const hasDay = birthday !== null && birthday.month !== null && birthday.day !== null
  return memberNumber !== null || phones.length > 0 || emails.length > 0 || hasDay
}
