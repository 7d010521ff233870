import { expect, test } from 'vitest'
import { readStop, STOPPABLE, stopToken } from '../../src/letters/stop.ts'
import { newId } from '../../src/lib/id.ts'
import { MORNING } from '../support/clock.ts'
import { SECRET } from '../support/world.ts'

test('an address says who stops which mails, and only ours do', () => {
  for (const mails of STOPPABLE) {
    const stop = { staffId: newId<'Staff'>(MORNING), mails }
    const token = stopToken(stop, SECRET)
    expect(readStop(token, SECRET)).toEqual(stop)
    expect(readStop(token, 'another secret')).toBeUndefined()
    expect(readStop(`${token}A`, SECRET)).toBeUndefined()
  }
})
