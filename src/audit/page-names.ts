/** Pages by the beginning of their address. What follows it may say whom somebody looked for, so it is not kept. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/u, 'Today'],
  [/^\/this-week$/u, 'This week'],
  [/^\/line-up\/warm-up/u, 'the warm-up'],
  [/^\/line-up/u, 'Line-up'],
  [/^\/(?:customers|people)\/[^/]+\/mirror$/u, 'the mirror'],
  [/^\/(?:customers|people)\/new$/u, 'a form'],
  [/^\/customers\/[^/]+$/u, 'a card'],
  [/^\/customers$/u, 'the list'],
  [/^\/people\/[^/]+$/u, 'a person’s page'],
  [/^\/people\/[^/]+\/notes$/u, 'the notes'],
  [/^\/people\/[^/]+\/relationships$/u, 'the people of somebody'],
  [/^\/find$/u, 'the search'],
  [/^\/follow-ups/u, 'Follow-ups'],
  [/^\/talking-points/u, 'Talking points'],
  [/^\/cases/u, 'Cases'],
  [/^\/incident/u, 'Incidents'],
  [/^\/customers\/[^/]+\/incidents\//u, 'Incidents'],
  [/^\/insights/u, 'Insights'],
  [/^\/voice/u, 'Voice'],
  [/^\/duplicates/u, 'Here twice'],
  [/^\/merges/u, 'Merges'],
  [/^\/imports/u, 'Bring in'],
  [/^\/bookings/u, 'Bring in visits'],
  [/^\/customers\/[^/]+\/answers$/u, 'what somebody said'],
  [/^\/surveys/u, 'Surveys'],
  [/^\/mail/u, 'Mail'],
  [/^\/who-looked/u, 'Who looked'],
  [/^\/taps\//u, 'a mail'],
  [/\/(?:new|edit)$/u, 'a form'],
]

/** What a page is called in the record, by the path of its address: one of a few words, none of the address itself. */
export function pageNamed(path: string): string {
  return NAMES.find(([beginning]) => beginning.test(path))?.[1] ?? 'another page'
}
