import type { Figure, Grouping } from './figures.ts'

/** A group with its name, in the order in which groups are shown. */
export interface Group {
  group: string
  name: string
}

/** What names of groups are made of: the places of the house, and its tiers, best first. */
export interface Named {
  places: readonly { id: string; name: string }[]
  tiers: readonly string[]
}

/** The groups of a view. A host's team is whoever works at the same place: Rapport knows no other. */
export function groupsOf(by: Grouping, figures: readonly Figure[], { places, tiers }: Named): Group[] {
  const present = new Set(figures.filter((figure) => figure.by === by).map(({ group }) => group))
  const ofPlaces = (nameOf: (place: string) => string) =>
    places.map(({ id, name }) => ({ group: id, name: nameOf(name) }))
  const all: Readonly<Record<Grouping, Group[]>> = {
    everyone: [{ group: '', name: 'Everyone' }],
    place: ofPlaces((place) => place),
    tier: [
      ...tiersIn(present, tiers).map((tier) => ({ group: tier, name: tier })),
      { group: '', name: 'No tier' },
    ],
    team: [
      ...ofPlaces((place) => (places.length > 1 ? `Hosted by the team of ${place}` : 'With a host')),
      { group: '', name: 'Nobody hosted' },
    ],
  }
  return all[by].filter(({ group }) => present.has(group))
}

/** Those in use first; one that somebody still has though it is no longer in use comes after. */
function tiersIn(present: ReadonlySet<string>, tiers: readonly string[]): string[] {
  return [...tiers, ...[...present].filter((tier) => tier !== '' && !tiers.includes(tier)).sort()]
}
