import type { Shown, ShownFact } from './entry.ts'

/** What a result may say, without the names of its fields: they would take as much room as all that is said. */
export function shownToJson({ goesBy, formerName, people, phones, emails, facts }: Shown): string {
  const packed: Packed = [
    goesBy,
    formerName,
    people.map((one) => [one.relation, one.name, one.goesBy, Number(one.forManagers)]),
    phones.map(({ number, digits }) => [number, digits]),
    emails,
    facts.map((one) => [one.kind, one.lead, one.text, one.aliases, Number(one.forManagers)]),
  ]
  return JSON.stringify(packed)
}

/** The same, read. */
export function shownFromJson(json: string): Shown {
  const [goesBy, formerName, people, phones, emails, facts] = JSON.parse(json) as Packed
  return {
    goesBy,
    formerName,
    people: people.map(([relation, name, called, secret]) => ({
      ...{ relation, name, goesBy: called, forManagers: secret === 1 },
    })),
    phones: phones.map(([number, digits]) => ({ number, digits })),
    emails,
    facts: facts.map(([kind, lead, text, aliases, secret]) => ({
      ...{ kind, lead, text, aliases, forManagers: secret === 1 },
    })),
  }
}

type Packed = [
  goesBy: string | null,
  formerName: string | null,
  people: [relation: string, name: string, goesBy: string | null, forManagers: number][],
  phones: [number: string, digits: string][],
  emails: string[],
  facts: [kind: ShownFact['kind'], lead: string, text: string, aliases: string[], forManagers: number][],
]
