import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { occasions, preferences } from '../../db/schema/facts.ts'
import { people } from '../../db/schema/people.ts'
import { privacyRulesOf } from '../../src/organisation/privacy-rules-queries.ts'
import { words } from '../customers/filled.ts'
import { keepsOfMinors } from '../people/given-limit.ts'
import { fieldsOn, flashAfter, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed } from '../support/cast.ts'
import { freshWorld, type World } from '../support/world.ts'

describe('what may be kept of children', () => {
  it('is chosen by the owner, and everything of it in the demo', async () => {
    const world = freshWorld()
    const otis = await world.as('owner')
    const page = await pageAt(otis, '/settings/privacy')
    expect(fieldsOn(page)).toMatchObject({ familyName: 'yes', birthYear: 'yes', likesAndDays: 'yes' })
    expect(page).not.toContain('/minors')
    const form = fieldsOn(page)
    delete form.birthYear
    await post(otis, '/settings/privacy', form).expect(303)
    const chosen = await pageAt(otis, '/settings/privacy')
    expect(fieldsOn(chosen)).not.toHaveProperty('birthYear')
    expect(words(await pageAt(otis, '/what-we-do-not-keep'))).toContain(
      'Of children we keep no year of birth here.',
    )
    expect(words(chosen)).toMatch(/\d+ children are kept with more than that/)
  })

  it('is the least where nobody has chosen', async () => {
    const { database } = freshWorld('empty')
    expect((await privacyRulesOf(database.read)).ofMinors).toEqual([])
  })

  it('is said on the form, and what was not kept once it is saved', async () => {
    const { world, dana, sofia } = await limited()
    const page = await pageAt(dana, `/people/${sofia}/edit`)
    expect(words(page)).toContain(
      'Of children we keep no family name, no year of birth, no description, no preferences and no occasions here.',
    )
    expect(fieldsOn(page)).toMatchObject({ isMinor: 'yes' })
    await post(dana, `/people/${sofia}/edit`, { ...fieldsOn(page), goesBy: 'Sofi' }).expect(303)
    expect((await flashAfter(dana, `/people/${sofia}`)).text).toBe(
      'Saved. Of children we keep no family name, no year of birth and no description here.',
    )
    expect(await rowOf(world, sofia)).toMatchObject({
      ...{ name: 'Sofia', goesBy: 'Sofi', about: null },
      ...{ birthYear: null, birthMonth: 12, birthDay: 3, isMinor: true },
    })
    const again = await pageAt(dana, `/people/${sofia}`)
    expect(again).toContain('Birthday 3 December')
    expect(again).not.toContain('years old')
    expect((await dana.get('/find?q=sofia')).text).toContain('Ray')
  })

  it('is all of it once staff say that they have grown up', async () => {
    const { world, dana, sofia } = await limited()
    const form = fieldsOn(await pageAt(dana, `/people/${sofia}/edit`))
    delete form.isMinor
    await post(dana, `/people/${sofia}/edit`, { ...form, birthdayYear: '', about: 'Studies law' }).expect(303)
    expect(await rowOf(world, sofia)).toMatchObject({
      name: 'Sofia Alvarez',
      about: 'Studies law',
      isMinor: false,
    })
  })

  it('holds for whoever is added, by the year that was given or by the mark', async () => {
    const { world, dana, ray } = await limited()
    const leo = { name: 'Leo Alvarez', kind: 'grandchild', about: 'Collects trains' }
    await post(dana, `/people/${ray}/relationships`, { ...leo, birthdayYear: '2019' }).expect(303)
    expect((await flashAfter(dana, `/customers/${ray}`)).text).toBe(
      'Remembered Leo. Of children we keep no family name, no year of birth and no description here.',
    )
    expect(await personNamed(world.database.read, 'Leo')).toMatchObject({
      about: null,
      birthYear: null,
      isMinor: true,
    })
    await post(dana, `/people/${ray}/relationships`, {
      name: 'Mia Alvarez',
      kind: 'grandchild',
      isMinor: 'yes',
    })
    expect(await personNamed(world.database.read, 'Mia')).toMatchObject({ isMinor: true })
    const twice = await post(dana, `/people/${ray}/relationships`, {
      name: 'Mia Alvarez',
      kind: 'grandchild',
    })
    expect([twice.status, words(twice.text).includes('Is it this Mia?')]).toEqual([422, true])
  })

  it('leaves out of an offer what is not kept', async () => {
    const { dana, ray } = await limited()
    await post(dana, `/people/${ray}/notes`, { text: 'His son Leo, 4, was here' }).expect(303)
    const card = await pageAt(dana, `/customers/${ray}`)
    expect(words(card)).toContain("Leo, Ray's son")
    expect(card).not.toContain('4 in November 2026')
  })

  it('refuses a preference and an occasion with a sentence on the form, and invites neither', async () => {
    const { dana, sofia } = await limited()
    for (const [nouns, form] of [
      ['preferences', { text: 'Lemonade', area: 'drink', habit: 'always' }],
      [
        'occasions',
        { name: 'first match', kind: 'other', recurrence: 'yearly', dateDay: '3', dateMonth: '5' },
      ],
    ] as const) {
      const refused = await post(dana, `/people/${sofia}/${nouns}`, form)
      expect(refused.status).toBe(422)
      expect(words(refused.text)).toContain('Of children we keep no preferences and occasions here.')
      expect(await pageAt(dana, `/people/${sofia}`)).not.toContain(`/people/${sofia}/${nouns}/new`)
    }
    const allergy = { text: 'Walnuts', kind: 'allergy' }
    await post(dana, `/people/${sofia}/cautions`, allergy).expect(303)
    await post(dana, `/people/${sofia}/interests`, {
      interest: 'Chess',
      category: 'other',
      strength: 'plays',
    }).expect(303)
  })

  it('does not limit a child who is a customer, who is sent no surveys', async () => {
    const { world, dana } = await limited()
    const zara = { name: 'Zara Quist', memberNumber: '7001', birthdayYear: '2012', allowsSurveys: 'yes' }
    await post(dana, '/customers', zara).expect(303)
    const { id } = await memberNamed(world.database.read, 'Zara Quist')
    expect(await rowOf(world, id)).toMatchObject({ birthYear: 2012, isMinor: true })
    expect(await pageAt(dana, `/customers/${id}`)).toContain('Please send no surveys')
  })

  it('holds for two who are made one', async () => {
    const { world, dana, ray, sofia } = await limited()
    await post(dana, `/people/${ray}/relationships`, { name: 'Sofi', kind: 'child', who: 'new' })
    const twin = await personNamed(world.database.read, 'Sofi')
    const mara = await world.as('manager')
    await post(mara, '/merges', { one: sofia, other: twin.id, name: 'stays' }).expect(303)
    expect(await rowOf(world, sofia)).toMatchObject({ name: 'Sofia', birthYear: null, isMinor: true })
  })
})

describe('the children beyond the limit', () => {
  it('are listed with what goes, and trimmed for good, one or all', async () => {
    const { world, otis, sofia, ray } = await limited()
    const list = words(await pageAt(otis, '/minors'))
    expect(list).toContain('“Sofia Alvarez” becomes “Sofia”; the year of birth, 2009')
    const asked = words(await pageAt(otis, `/people/${sofia}/trim`))
    expect(asked).toContain('This is for good and cannot be undone.')
    await post(otis, `/people/${sofia}/trim`).expect(303)
    expect((await flashAfter(otis, '/minors')).text).toBe('Trimmed what is kept of 1 child.')
    expect(await rowOf(world, sofia)).toMatchObject({ name: 'Sofia', birthYear: null, about: null })
    expect(await pageAt(otis, `/customers/${ray}`)).not.toContain('Sofia Alvarez')
    expect((await otis.get(`/people/${sofia}/trim`)).status).toBe(404)
    await post(otis, '/minors/trim').expect(303)
    expect(words(await pageAt(otis, '/minors'))).toContain('Nobody is beyond the limit')
    expect((await otis.get('/minors/trim')).headers.location).toBe('/minors')
  })

  it('lose their preferences and occasions with it, those taken away before too, and nobody else does', async () => {
    const { world, otis, sofia, ray, dana } = await limited({ before: true })
    await post(dana, `/people/${sofia}/preferences`, {
      text: 'Lemonade',
      area: 'drink',
      habit: 'always',
    }).expect(303)
    const day = { name: 'first match', kind: 'other', recurrence: 'yearly', dateDay: '3', dateMonth: '5' }
    await post(dana, `/people/${sofia}/occasions`, day).expect(303)
    const { undo } = await flashAfter(dana, `/people/${sofia}`)
    await post(dana, undo).expect(303)
    await keepsOfMinors(world.database)
    const others = await world.database.read.$count(preferences, eq(preferences.personId, ray))
    expect(words(await pageAt(otis, `/people/${sofia}/trim`))).toContain('1 preference and 1 occasion')
    await post(otis, `/people/${sofia}/trim`).expect(303)
    expect(await world.database.read.$count(preferences, eq(preferences.personId, sofia))).toBe(0)
    expect(await world.database.read.$count(occasions, eq(occasions.personId, sofia))).toBe(0)
    expect(await world.database.read.$count(preferences, eq(preferences.personId, ray))).toBe(others)
  })

  it('are the owner’s business alone', async () => {
    const { world, sofia } = await limited()
    const mara = await world.as('manager')
    for (const address of ['/minors', '/minors/trim', `/people/${sofia}/trim`])
      expect((await mara.get(address)).status).toBe(403)
  })

  it('stay trimmed when a merge from before is taken back', async () => {
    const { world, dana, otis, ray, sofia } = await limited({ before: true })
    await post(dana, `/people/${ray}/relationships`, {
      name: 'Sofia Ruiz',
      kind: 'child',
      who: 'new',
      birthdayYear: '2009',
    })
    const twin = await personNamed(world.database.read, 'Sofia Ruiz')
    await post(otis, '/merges', { one: sofia, other: twin.id, name: 'stays' }).expect(303)
    const { undo } = await flashAfter(otis, `/people/${sofia}`)
    await keepsOfMinors(world.database)
    await post(otis, `/people/${sofia}/trim`).expect(303)
    await post(otis, undo).expect(303)
    for (const id of [sofia, twin.id])
      expect(await rowOf(world, id)).toMatchObject({ name: 'Sofia', birthYear: null })
  })
})

/** Cedar Ridge, whose owner lets no more than the least be kept of children; from now on, or not yet. */
async function limited({ before = false } = {}) {
  const world = freshWorld()
  if (!before) await keepsOfMinors(world.database)
  const [dana, otis] = [await world.as('attendant'), await world.as('owner')]
  const { id: ray } = await memberNamed(world.database.read, 'Ray Alvarez')
  const { id: sofia } = await personNamed(world.database.read, 'Sofia Alvarez')
  return { world, dana, otis, ray, sofia }
}

async function rowOf({ database }: World, id: string) {
  const [row] = await database.read
    .select()
    .from(people)
    .where(eq(people.id, id as typeof people.$inferSelect.id))
  return row
}
