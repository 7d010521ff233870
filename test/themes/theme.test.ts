import { describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import { READY_MADE_THEMES } from '../../src/themes/ready-made.ts'
import { suggestedThemes, type ThemeWords } from '../../src/themes/theme.ts'
import { MORNING } from '../support/clock.ts'

describe('the themes that a comment suggests', () => {
  it.each([
    ['Waited 25 minutes for a table.', 'Waiting', ['waited', '25 minutes']],
    ['Lunch outside took forty minutes.', 'Waiting', ['forty minutes']],
    ['Esperé veinte minutos en la entrada.', 'Waiting', ['esperé', 'veinte minutos']],
    ['Nobody told me anything.', 'Being told', ['nobody told']],
    ['Muy AMABLES, y me saludaron por mi nombre.', 'How we are with people', ['amables', 'saludaron']],
    ['The music in the grill. Dolores could not hear me.', 'Noise', ['music', 'hear']],
    ['Me cobraron dos veces.', 'Price', ['cobraron']],
    ['They fixed the door in a day.', 'Work done', ['fixed']],
  ])('“%s” is about %s, since it says so', (comment, name, because) => {
    const found = suggestedThemes(comment, READY).find((theme) => theme.name === name)
    expect(found?.because).toEqual(because)
  })

  it('are none where no word of theirs stands by itself', () => {
    expect(
      suggestedThemes('The pricelessness of a greenhouse, scored.', READY).map(({ name }) => name),
    ).toEqual(['Price'])
    expect(suggestedThemes('Table 6 and a pot of ginger.', READY)).toEqual([])
  })

  it('are none of an empty word, a star or a comma alone', () => {
    expect(suggestedThemes('Anything at all 6', [themeOf('Nothing', ' , *, ,,')])).toEqual([])
  })

  it('show at most three of the words, each once', () => {
    const [found] = suggestedThemes('wait Wait waiting waited waits', [themeOf('Waiting', 'wait*')])
    expect(found?.because).toEqual(['wait', 'waiting', 'waited'])
  })
})

const READY = READY_MADE_THEMES.map(({ name, words }) => themeOf(name, words))

function themeOf(name: string, words: string): ThemeWords {
  return { id: newId(MORNING), name, words }
}
