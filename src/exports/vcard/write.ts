/** One property of a card: its name, what is said about it, and its value as it is written. */
export interface Property {
  name: string
  parameters: readonly (readonly [name: string, value: string])[]
  value: string
}

/** A property whose value is plain text; nothing where there is none. */
export function text(
  name: string,
  value: string | null,
  parameters: Property['parameters'] = [],
): Property[] {
  return value === null || value === '' ? [] : [{ name, parameters, value: escaped(value) }]
}

/** A property whose value is several texts, with commas between them. */
export function texts(name: string, values: readonly string[]): Property[] {
  return values.length === 0 ? [] : [{ name, parameters: [], value: values.map(escaped).join(',') }]
}

/** A property whose value has parts in a fixed order, such as a name or an address. */
export function parts(name: string, values: readonly string[]): Property[] {
  return values.every((value) => value === '')
    ? []
    : [
        {
          name,
          parameters: [],
          value: values.map((value) => escaped(value).replaceAll(';', '\\;')).join(';'),
        },
      ]
}

/** A property whose value is written in an alphabet of its own: an address, a date, a number. */
export function exact(name: string, value: string, parameters: Property['parameters'] = []): Property {
  return { name, parameters, value }
}

/** A card as vCard 4.0 has it (RFC 6350), every line folded. */
export function writtenCard(properties: readonly Property[]): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', ...properties.map(lineOf), 'END:VCARD']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function lineOf({ name, parameters, value }: Property): string {
  return `${name}${parameters.map(parameterOf).join('')}:${value}`
}

function parameterOf([name, value]: readonly [string, string]): string {
  const plain = withoutControls(value).replace(/[\^\n"]/gu, (sign) => PARAMETER_SIGNS[sign] ?? sign)
  return `;${name}=${/[^\w-]/u.test(plain) ? `"${plain}"` : plain}`
}

// In a parameter a quotation mark and a line break are written as RFC 6868 says.
const PARAMETER_SIGNS: Readonly<Record<string, string>> = { '^': '^^', '\n': '^n', '"': "^'" }

/** A semicolon stands as it is where a value has no parts: some programs show what is written before it. */
function escaped(value: string): string {
  return withoutControls(value).replace(/[\\,]/gu, '\\$&').replaceAll('\n', '\\n')
}

/** Control characters have no place in a card; every kind of line break becomes one. */
function withoutControls(value: string): string {
  return value.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
}

const LONGEST_LINE = 75

/** No line longer than 75 bytes, and no character torn apart; what follows begins with a space. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > LONGEST_LINE) {
      pieces.push(piece)
      piece = ' '
      bytes = 1
    }
    piece += character
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}
