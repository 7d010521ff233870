import { describe, expect, it } from 'vitest'
import { passwordProblem } from '../../src/staff/password-rules.ts'

const DANA = { name: 'Dana Kim', email: 'dana@cedarridge.example', organisation: 'Cedar Ridge Club' }

describe('a password that Dana chooses', () => {
  it.each([
    'the heron waits by the weir',
    'tennis after lunch',
    'Überall blüht der Ginster',
    '海辺を歩く犬は静かに雨を待っている',
    'eleven green bottles of something odd '.repeat(5),
  ])('may be any sentence, in any letters: %s', async (password) => {
    expect(await passwordProblem(password, DANA)).toBeUndefined()
  })

  it.each(['', 'short', '14 characters!', '👩‍👩‍👧‍👦'])('has at least 15 characters: %s', async (password) => {
    expect(await passwordProblem(password, DANA)).toContain('at least 15 characters')
  })

  it('has at most 200', async () => {
    expect(await passwordProblem('the heron waits '.repeat(13), DANA)).toContain('under 200')
  })

  it.each([
    'passwordpassword',
    'Password12345678',
    '123456789012345678',
    'qwertyuiopasdfgh',
    'aaaaaaaaaaaaaaaaaaa',
    'iloveyouforever1',
  ])('is none of the first that somebody would try: %s', async (password) => {
    expect(await passwordProblem(password, DANA)).toContain('among the first')
  })

  it.each(['Dana Kim Dana Kim', 'cedar-ridge-demo', 'dana@cedarridge.example', 'Rapport Cedar Ridge 26'])(
    'is not made of what a stranger knows: %s',
    async (password) => {
      expect(await passwordProblem(password, DANA)).toContain('mostly your name')
    },
  )
})
