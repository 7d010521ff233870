import fc from 'fast-check'
import { csvOf } from '../../src/lib/csv.ts'

const HEADINGS = ['Name', 'Number', 'Tier', 'Phone', 'Birthday', 'Spouse', 'Kids', 'Interests', 'Notes']

// Few values, so that rows mean the same people, name one another, and contradict themselves.
const name = fc.constantFrom('Ray Alvarez', 'Elena Alvarez', 'Elena', 'Joan Whitfield', 'Peter Whitfield', '')
const row = fc.tuple(
  name,
  fc.constantFrom('', '2214', '1', '2', '3', '4'),
  fc.constantFrom('', 'Gold', 'Silver'),
  fc.constantFrom('', '305 555 0142', '305 555 0188', '305 555 0142; 305 555 0188', 'none', 'call me'),
  fc.constantFrom('', '14 March 1964', '1964', '3 March', '31 February'),
  fc.constantFrom('', 'Elena', 'Ray', 'Peter Whitfield', 'Joan'),
  fc.constantFrom('', 'Mateo (2008), Sofia', 'Sofia', 'Lucia; Elena'),
  fc.constantFrom('', 'Dolphins; golf', 'Miami Dolphins', 'chess'),
  fc.constantFrom('', 'Likes the window.', '=1+1'),
)

/** Any list that has anybody in it. */
export const anyList = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((rows) => csvOf([HEADINGS, ...rows]))
  .filter((file) => /[^,"\r\n]/u.test(file.split('\r\n').slice(1).join('')))
