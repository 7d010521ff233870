import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCards } from '../../../src/imports/read-cards.ts'
import type { ListRow } from '../../../src/imports/read-member-list.ts'
import { today } from '../bringing.ts'
import { withFile } from '../given.ts'

async function cardsIn(text: string): Promise<ListRow[]> {
  return withFile(text, async (path) => {
    const rows: ListRow[] = []
    for await (const few of readCards({ path, today: today() })) rows.push(...few)
    return rows
  })
}

const letters = (signs: string, minLength = 0) =>
  fc.string({ unit: fc.constantFrom(...Array.from(signs)), minLength, maxLength: 40 })

const word = letters('abcdeéñ田', 2)
const said = fc.record({
  name: fc.tuple(word, word).map(([given, family]) => `x${given} y${family}`),
  note: fc.tuple(word, letters('aé田 ,;:\\=\n"\'', 0), word).map((parts) => parts.join('')),
  town: word,
  interests: fc.uniqueArray(word, { maxLength: 4 }),
  spouse: word.map((name) => `z${name}`),
  birthday: fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
})

type Said = typeof said extends fc.Arbitrary<infer One> ? One : never

const escaped = (text: string) => text.replace(/[\\,]/gu, '\\$&').replace(/\n/gu, '\\n')
const quoted = (text: string) =>
  Array.from(
    Buffer.from(text.replace(/\n/gu, '\r\n')),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')
const two = (n: number) => String(n).padStart(2, '0')

/** As each version writes it. */
const VERSIONS: Readonly<Record<string, (one: Said) => string[]>> = {
  '2.1': ({ name, note, town, interests, spouse, birthday }) => [
    `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted(name)}`,
    `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted(note.replaceAll('\\', '')).replace(/(.{60}.*?)(?==..)/u, '$1=\r\n')}`,
    `ADR;HOME:;;;${town};;;`,
    ...(interests.length > 0 ? [`CATEGORIES:${interests.join(',')}`] : []),
    `X-SPOUSE:${spouse}`,
    `BDAY:2000-${two(birthday.month)}-${two(birthday.day)}`,
  ],
  '3.0': ({ name, note, town, interests, spouse, birthday }) => [
    `FN:${name}`,
    `NOTE:${escaped(note)}`,
    `ADR;TYPE=HOME:;;;${town};;;`,
    ...(interests.length > 0 ? [`CATEGORIES:${interests.join(',')}`] : []),
    ...[`item1.X-ABRELATEDNAMES:${spouse}`, 'item1.X-ABLabel:_$!<Spouse>!$_'],
    `BDAY:2000-${two(birthday.month)}-${two(birthday.day)}`,
  ],
  '4.0': ({ name, note, town, interests, spouse, birthday }) => [
    `FN:${name}`,
    `NOTE:${escaped(note)}`,
    `ADR:;;;${town};;;`,
    ...(interests.length > 0 ? [`CATEGORIES:${interests.join(',')}`] : []),
    `RELATED;VALUE=text;TYPE=spouse:${spouse}`,
    `BDAY:2000${two(birthday.month)}${two(birthday.day)}`,
  ],
}

/** No line longer than 20 signs; what is quoted has its own way of going on. */
const folded = (line: string) =>
  line.includes('QUOTED')
    ? line
    : Array.from(line).reduce((text, sign, at) => text + (at > 0 && at % 20 === 0 ? '\r\n ' : '') + sign, '')

it('any vCard of any version reads back as it was meant, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2.1', '3.0', '4.0'),
      fc.array(said, { minLength: 1, maxLength: 4 }),
      async (version, all) => {
        const lines = all.flatMap((one) => [
          ...['BEGIN:VCARD', `VERSION:${version}`],
          ...(VERSIONS[version]?.(one) ?? []).map(folded),
          'END:VCARD',
        ])
        const rows = await cardsIn(`${lines.join('\r\n')}\r\n`)
        expect(rows.map(({ read }) => ('listed' in read ? read.listed : read))).toMatchObject(
          all.map(({ name, note, town, interests, spouse, birthday }) => ({
            ...{ name, town, interests, birthday: { year: 2000, ...birthday } },
            notes: [version === '2.1' ? note.replaceAll('\\', '') : note],
            partner: { kind: 'spouse', name: spouse },
          })),
        )
      },
    ),
  )
})

it('any file that begins as a vCard is read or refused, and never brings the reader down', async () => {
  const lines = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'FN:Ray',
      'N:;;;',
      'TEL;;;=:',
      'PHOTO;ENCODING=b:',
      ' ',
      'a.b.c;x="y:z',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { maxLength: 12 }), async (some) => {
      for (const { line } of await cardsIn(['BEGIN:VCARD', ...some].join('\n')))
        expect(line).toBeGreaterThan(0)
    }),
  )
})
