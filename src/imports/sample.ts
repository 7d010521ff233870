import { csvOf } from '../lib/csv.ts'

/** A list as it may look, to begin one's own with. */
export function sampleList(): string {
  return csvOf([
    [
      ...['Name', 'Goes by', 'Member number', 'Tier', 'Since', 'Town', 'Phone', 'E-mail', 'Birthday'],
      ...['Spouse', 'Children', 'Interests', 'Notes'],
    ],
    [
      ...['Joan Whitfield', 'Joanie', '3107', 'Gold', '2014', 'Coral Gables', '+1 305 555 0188'],
      ...['joan@example.com', '14 June 1961', 'Peter', 'Alice (1992), Tom (1995)', 'golf; Burgundy'],
      'Likes the table by the window.',
    ],
    [
      ...['Peter Whitfield', '', '3108', 'Gold', '2014', 'Coral Gables', '+1 305 555 0188'],
      ...['peter@example.com', '3 February', 'Joan', 'Alice, Tom', 'model trains', ''],
    ],
  ])
}
