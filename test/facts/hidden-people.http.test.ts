import { describe, expect, it } from 'vitest'
import { personNamed } from '../support/cast.ts'
import { freshWorld } from '../support/world.ts'

describe('somebody known only through a tie for managers', () => {
  it('has no form of any fact for an attendant, and takes none from one', async () => {
    const world = freshWorld()
    const ray = await personNamed(world.database.read, 'Ray Alvarez')
    const mara = await world.as('manager')
    const tie = { name: 'Zqx Hidden', kind: 'friend', audience: 'managers', howWeKnow: 'told us' }
    await mara.post(`/people/${ray.id}/relationships`).type('form').send(tie).expect(303)
    const hidden = await personNamed(world.database.read, 'Zqx Hidden')
    const dana = await world.as('attendant')
    for (const nouns of ['preferences', 'interests', 'cautions', 'occasions', 'asks', 'promises']) {
      const form = await dana.get(`/people/${hidden.id}/${nouns}/new`).expect(404)
      expect(form.text).not.toContain('Zqx')
      await mara.get(`/people/${hidden.id}/${nouns}/new`).expect(200)
    }
    await dana
      .post(`/people/${hidden.id}/preferences`)
      .type('form')
      .send({ text: 'The chair by the window', area: 'seat', habit: 'always' })
      .expect(404)
  })
})
