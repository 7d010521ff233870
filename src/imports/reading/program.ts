import { fold } from '../../lib/text.ts'

/** A program whose lists are known by their headings. */
export const PROGRAMS = ['Google Contacts', 'Outlook', 'iCloud', 'Thunderbird'] as const
export type Program = (typeof PROGRAMS)[number]

/** Which program saved a list with these headings, where they tell. */
export function programOf(headings: readonly string[]): Program | null {
  const names = new Set(headings.map(fold))
  const mark = MARKS.find(({ all }) => all.some((together) => together.every((name) => names.has(name))))
  return mark?.program ?? null
}

// Headings that only this program writes together, folded; of Outlook and Thunderbird also as they write them in German,
// French and Spanish.
const MARKS: readonly { program: Program; all: readonly (readonly string[])[] }[] = [
  {
    program: 'Google Contacts',
    all: [
      ['given name', 'family name', 'group membership'],
      ['first name', 'last name', 'file as', 'labels'],
      ['given name', 'e mail 1 value'],
      ['first name', 'e mail 1 value'],
    ],
  },
  {
    program: 'Outlook',
    all: [
      ['first name', 'last name', 'e mail address', 'managers name'],
      ['first name', 'last name', 'e mail address', 'business phone'],
      ['vorname', 'nachname', 'e mail adresse', 'telefon geschaftlich'],
      ['prenom', 'nom', 'adresse de messagerie', 'telephone bureau'],
      ['nombre', 'apellidos', 'direccion de correo electronico', 'telefono del trabajo'],
    ],
  },
  {
    program: 'Thunderbird',
    all: [
      ['first name', 'last name', 'display name', 'primary email'],
      ['vorname', 'nachname', 'anzeigename', 'primare e mail adresse'],
      ['prenom', 'nom de famille', 'nom a afficher', 'adresse electronique principale'],
      ['nombre', 'apellidos', 'nombre a mostrar', 'correo electronico primario'],
    ],
  },
  {
    program: 'iCloud',
    all: [
      ['first name', 'last name', 'phonetic first name', 'related name'],
      ['first name', 'last name', 'phonetic first name', 'related names'],
      ['first name', 'last name', 'home email', 'iphone'],
    ],
  },
]
