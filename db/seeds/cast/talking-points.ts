import { daysAgo, inDays, today, type SeedTalkingPoint } from '../language.ts'

/** What is worth mentioning today. */
export const CEDAR_RIDGE_TALKING_POINTS: readonly SeedTalkingPoint[] = [
  {
    text: 'Dolphins beat Buffalo 27–24 last night',
    detail: 'Dolphins 27, Bills 24: a field goal at the whistle',
    by: 'Luis',
    from: today,
    until: today,
    interests: [
      { name: 'Miami Dolphins', tone: 'good' },
      { name: 'Buffalo Bills', tone: 'bad' },
    ],
  },
  {
    text: 'Club championship: Hale leads by two',
    detail: 'Final round at 13:00',
    by: 'Sam',
    from: daysAgo(1),
    until: today,
    interests: [{ name: 'Golf', tone: 'neutral' }],
  },
  {
    text: 'Beaujolais nouveau is in',
    detail: 'By the glass in the grill room until it runs out',
    by: 'Mara',
    from: daysAgo(2),
    until: inDays(9),
    interests: [
      { name: 'Wine', tone: 'good' },
      { name: 'Burgundy', tone: 'good' },
    ],
  },
  {
    text: 'Courts 1 to 4 have their new Har-Tru, and they drain in ten minutes',
    by: 'Dana',
    from: daysAgo(1),
    until: inDays(6),
    interests: [
      { name: 'Tennis', tone: 'good' },
      { name: 'Pickleball', tone: 'good' },
    ],
  },
  {
    text: 'A pair of roseate spoonbills has settled by the water on 7',
    by: 'Dana',
    from: daysAgo(3),
    until: inDays(4),
    interests: [
      { name: 'Birding', tone: 'good' },
      { name: 'Photography', tone: 'good' },
    ],
  },
  {
    text: 'The Herons won both their bridge matches against Silver Palm',
    by: 'Sam',
    from: daysAgo(1),
    until: inDays(2),
    interests: [{ name: 'Bridge', tone: 'good' }],
  },
]
