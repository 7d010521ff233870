import { expect, it } from 'vitest'
import { groupedBy, groupedByEach } from '../../src/lib/grouping.ts'

const ray = { name: 'Ray Alvarez', family: 'Alvarez', interests: ['golf', 'the Dolphins'] }
const petra = { name: 'Petra Keller', family: 'Keller', interests: ['golf'] }
const elena = { name: 'Elena Alvarez', family: 'Alvarez', interests: [] }
const members = [ray, petra, elena]

it('people stand under their family, in the order that they came in', () => {
  const families = groupedBy(members, ({ family }) => family)
  expect([...families]).toEqual([
    ['Alvarez', [ray, elena]],
    ['Keller', [petra]],
  ])
})

it('somebody with two interests stands under both, and somebody with none under none', () => {
  expect([...groupedByEach(members, ({ interests }) => interests)]).toEqual([
    ['golf', [ray, petra]],
    ['the Dolphins', [ray]],
  ])
})

it('an unknown key is a key', () => {
  expect(groupedBy([{ town: null }, { town: 'Doral' }], ({ town }) => town).get(null)).toEqual([
    { town: null },
  ])
})

it('nobody makes no group', () => {
  expect(groupedBy(members.slice(3), ({ family }) => family).size).toBe(0)
})
