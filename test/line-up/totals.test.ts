import { describe, expect, test } from 'vitest'
import { totalsSentence } from '../../src/line-up/totals.ts'
import { occasionsThisWeek } from '../../src/today/this-week.ts'
import { comingRound, factsOf, momentOf, type Written } from '../prompts/situation.ts'

describe('the totals of a shift', () => {
  test('count what a shift must know before anybody comes', () => {
    const leila: Written = { name: 'Leila Haddad', cautions: [{ kind: 'allergy', text: 'Sesame allergy' }] }
    const ruth: Written = {
      name: 'Ruth Feinberg',
      born: comingRound(2, 80),
      cautions: [{ kind: 'accessibility', text: 'Hears better on her left' }],
    }
    const tom: Written = {
      name: 'Tom Brandt',
      cautions: [{ kind: 'service failure', text: 'Waited 25 minutes' }],
      promises: [{ text: 'a lesson', due: 0 }],
    }
    expect(totals([leila, ruth, tom], 1)).toBe(
      '1 first visit · 1 birthday this week · 1 with an allergy · 1 who needs a hand · 1 unhappy last visit · ' +
        '1 with a promise due',
    )
  })

  test('are silent where there is nothing to count', () => {
    expect(totals([{ name: 'Ray Alvarez' }], 0)).toBe('')
  })

  test('leave an allergy of somebody at home out: it is not at the table', () => {
    const people: Written['people'] = [{ name: 'Sofia Alvarez', is: 'child' }]
    const cautions: Written['cautions'] = [{ of: 'Sofia Alvarez', kind: 'allergy', text: 'Walnut allergy' }]
    expect(totals([{ people, cautions }], 0)).toBe('')
  })
})

function totals(written: readonly Written[], newcomers: number): string {
  const facts = new Map(written.map(factsOf).map((each) => [each.customer.id, each]))
  const week = occasionsThisWeek(facts.values(), momentOf({}), 'member')
  return totalsSentence({ facts, week, newcomers })
}
