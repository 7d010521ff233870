import { expect, test } from 'vitest'
import { readVisitLine, type VisitLine } from '../../src/visits/visit-line.ts'

const NOTHING = { time: null, who: '', purpose: '', party: null, walkIn: false }

test.each<[string, Partial<Record<keyof VisitLine, unknown>>]>([
  ['09:40 Alvarez tee time, party of 4', { time: '09:40', who: 'Alvarez', purpose: 'tee time', party: 4 }],
  ['walk-in Margaret', { walkIn: true, who: 'Margaret' }],
  ['Walk in: Margaret Osei for lunch', { walkIn: true, who: 'Margaret Osei', purpose: 'lunch' }],
  ['walked in Bob Hale', { walkIn: true, who: 'Bob Hale' }],
  ['just walked in Ruth', { walkIn: true, who: 'Ruth' }],
  ['here now Tom', { walkIn: true, who: 'Tom' }],
  ['walk-in 2214', { walkIn: true, who: '2214' }],
  ['2pm Keller', { time: '14:00', who: 'Keller' }],
  ['at 2 pm Ray', { time: '14:00', who: 'Ray' }],
  ['14.30 Tom Brandt court 3', { time: '14:30', who: 'Tom Brandt', purpose: 'court 3' }],
  ['0940 alvarez tee time', { time: '09:40', who: 'alvarez', purpose: 'tee time' }],
  ['940 Alvarez', { time: '09:40', who: 'Alvarez' }],
  ['2214 lunch', { who: '2214', purpose: 'lunch' }],
  ['2214 tee time at 9:40', { time: '09:40', who: '2214', purpose: 'tee time' }],
  ['lunch Keller 12:30 for 5', { time: '12:30', who: 'Keller', purpose: 'lunch', party: 5 }],
  [
    '12:30 Jonas & Petra Keller lunch, party of five',
    { time: '12:30', who: 'Jonas & Petra Keller', purpose: 'lunch', party: 5 },
  ],
  ['Nikhil Rao', { who: 'Nikhil Rao' }],
  ['de la Cruz dinner 7 pm for 2', { time: '19:00', who: 'de la Cruz', purpose: 'dinner', party: 2 }],
  ['noon Ruth aqua aerobics', { time: '12:00', who: 'Ruth', purpose: 'aqua aerobics' }],
  ['25:00 Alvarez', { who: '25:00 Alvarez' }],
  ['Alvarez at 9:40 am, tee time, cart 7', { time: '09:40', who: 'Alvarez', purpose: 'tee time, cart 7' }],
  ['10:00 Siobhán O’Dowd', { time: '10:00', who: 'Siobhán O’Dowd' }],
  ['9:40 “Walt” Kowalczyk drinks', { time: '09:40', who: '“Walt” Kowalczyk', purpose: 'drinks' }],
  ['8:10 Kowalczyk 3 players', { time: '08:10', who: 'Kowalczyk', party: 3 }],
  ['court 3 Brandt 14:00', { time: '14:00', who: 'Brandt', purpose: 'court 3' }],
  [
    '12:30 Keller lunch with Till, party of 5',
    { time: '12:30', who: 'Keller', purpose: 'lunch with Till', party: 5 },
  ],
  ['14:00 Brandt, court 3', { time: '14:00', who: 'Brandt', purpose: 'court 3' }],
  ['for 4 at 8pm Alvarez', { time: '20:00', who: 'Alvarez', party: 4 }],
  ['12:30 Keller table for 2', { time: '12:30', who: 'Keller', purpose: 'table', party: 2 }],
  ['tee time, Alvarez', { who: 'Alvarez', purpose: 'tee time' }],
  ['', {}],
  ['  , ,', {}],
])('“%s”', (line, expected) => {
  expect(readVisitLine(line)).toEqual({ ...NOTHING, ...expected })
})
