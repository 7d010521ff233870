/** The things worth knowing of a customer, in the order in which a friend would learn them. */
export const WORTH_KNOWING = [
  { key: 'address', words: 'How to say or use their name' },
  { key: 'home', words: 'Who is at home' },
  { key: 'family', words: 'Their family or pets' },
  { key: 'birthday', words: 'Their birthday' },
  { key: 'interest', words: 'What they care about' },
  { key: 'second interest', words: 'Something else they care about' },
  { key: 'preference', words: 'How they like it' },
  { key: 'town', words: 'Where they live' },
  { key: 'about', words: 'What they do' },
  { key: 'phone', words: 'A phone number' },
  { key: 'email', words: 'An e-mail address' },
  { key: 'photo', words: 'A photo' },
] as const

export type WorthKnowing = (typeof WORTH_KNOWING)[number]['key']

/** What the count is made from. Facts that were removed, and relationships that ended, are left out of it. */
export interface KnownFacts {
  goesBy: string | null
  pronunciation: string | null
  addressAs: string | null
  about: string | null
  birthMonth: number | null
  birthDay: number | null
  town: string | null
  photoId: string | null
  /** How many there are of each. */
  partners: number
  family: number
  interests: number
  preferences: number
  phones: number
  emails: number
}

export interface Known {
  known: number
  of: number
  missing: WorthKnowing[]
}

/** How well we know a customer, and what we have yet to learn, the most natural first. */
export function knownOf(facts: KnownFacts): Known {
  const missing = WORTH_KNOWING.map(({ key }) => key).filter((key) => !KNOWN[key](facts))
  return { known: WORTH_KNOWING.length - missing.length, of: WORTH_KNOWING.length, missing }
}

const KNOWN: Readonly<Record<WorthKnowing, (facts: KnownFacts) => boolean>> = {
  address: (facts) => [facts.goesBy, facts.pronunciation, facts.addressAs].some(isThere),
  home: (facts) => facts.partners > 0,
  family: (facts) => facts.family > 0,
  birthday: (facts) => facts.birthMonth !== null && facts.birthDay !== null,
  interest: (facts) => facts.interests > 0,
  'second interest': (facts) => facts.interests > 1,
  preference: (facts) => facts.preferences > 0,
  town: (facts) => isThere(facts.town),
  about: (facts) => isThere(facts.about),
  phone: (facts) => facts.phones > 0,
  email: (facts) => facts.emails > 0,
  photo: (facts) => isThere(facts.photoId),
}

function isThere(text: string | null): boolean {
  return text !== null && text !== ''
}
