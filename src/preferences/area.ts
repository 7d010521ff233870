import type { PreferenceArea } from './preference.ts'

/** What a preference is about, as far as its words tell. */
export function areaOf(text: string): PreferenceArea | undefined {
  return AREAS.find(([, words]) => words.test(text.toLowerCase()))?.[0]
}

const AREAS: readonly [PreferenceArea, RegExp][] = [
  ['locker', /\b(locker|cart|shoes|towel)\b/],
  ['room', /\b(pillows?|floor|room|bed|feathers?|towels|wake|balcony|suite|air ?con|ac|view)\b/],
  ['seat', /\b(sits?|seat|table|window|booth|chair|corner|terrace|patio|bar stool|court|parks)\b/],
  [
    'drink',
    /\b(coffee|tea|decaf|latte|cortadito|espresso|cappuccino|milk|water|ice|wine|beer|juice|soda|sparkling|martini|bourbon|whisk(?:e)?y|gin|champagne|sugar|drinks?|smoothie|lemonade)\b/,
  ],
  [
    'food',
    /\b(steak|eggs?|salad|dressing|mayo|onions?|cheese|butter|bread|toast|soup|fish|chicken|cilantro|garlic|sandwich|dessert|eats|rare|well done|pickles?|salt|fries|pasta|burger|fruit)\b/,
  ],
]
