import { describe, expect, it } from 'vitest'
import { resultIn } from '../../src/talking-points/result.ts'

describe('the result of a game', () => {
  it.each([
    ['Dolphins 27, Bills 24', 'Dolphins', 'Bills'],
    ['Bills 24, Dolphins 27', 'Dolphins', 'Bills'],
    ['Dolphins 27 Bills 24', 'Dolphins', 'Bills'],
    ['Dolphins 27 – Bills 24 after overtime', 'Dolphins', 'Bills'],
    ['Dolphins 27–24 Bills', 'Dolphins', 'Bills'],
    ['Inter Miami 0:2 Orlando', 'Orlando', 'Inter Miami'],
    ['Heat beat the Celtics 101–99', 'Heat', 'the Celtics 101–99'],
    ['Dolphins beat Buffalo 27–24 last night', 'Dolphins', 'Buffalo 27–24 last night'],
    ['Marlins lose to the Mets', 'the Mets', 'Marlins'],
    ['Panthers fell to Boston 3-2', 'Boston 3-2', 'Panthers'],
  ])('in “%s” is that %s won and %s lost', (line, won, lost) => {
    expect(resultIn(line)).toEqual({ won, lost })
  })

  it.each([
    'Dolphins 24, Bills 24',
    'Dolphins v Bills at 13:00',
    'Dolphins and Bills both have a bye',
    'Dolphins 2-5, Bills 6-1',
    'Club championship: Hale leads by two',
    'Courts 1 to 4 have their new Har-Tru',
    'Dolphins: 27 days to go',
    '',
  ])('is not in “%s”', (line) => {
    expect(resultIn(line)).toBeUndefined()
  })
})
