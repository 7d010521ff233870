import ICAL from 'ical.js'

/** More events than this of one calendar are not looked at. */
const MOST = 5_000

/** The lines of a calendar, with those that were folded put together. */
export function unfolded(text: string): string[] {
  return text.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u)
}

/** What a calendar says of itself, before its parts begin. */
export function headValue(lines: readonly string[], name: string): string {
  const line = lines.slice(0, 50).find((each) => each.toUpperCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).replace(/\\([,;\\])/gu, '$1') ?? ''
}

/** Every part of a calendar by this name that can be read. One bad line costs that line, or its part, never the rest. */
export function components(lines: readonly string[], name: string): ICAL.Component[] {
  return blocks(lines, name).flatMap((block) => {
    const component = parsed(block, name) ?? parsed(block.filter(isReadable), name)
    return component ? [component] : []
  })
}

function blocks(lines: readonly string[], name: string): string[][] {
  const found: string[][] = []
  let block: string[] | undefined
  for (const line of lines) {
    const mark = line.trimEnd().toUpperCase()
    if (mark === `BEGIN:${name}`) block = []
    block?.push(line)
    if (mark !== `END:${name}`) continue
    if (block) found.push(block)
    if (found.length === MOST) break
    block = undefined
  }
  return found
}

function parsed(block: readonly string[], name: string): ICAL.Component | null {
  try {
    const calendar: unknown = ICAL.parse(['BEGIN:VCALENDAR', ...block, 'END:VCALENDAR'].join('\r\n'))
    const component = new ICAL.Component(calendar as unknown[]).getFirstSubcomponent(name.toLowerCase())
    // Values are understood when they are first asked for, which is when a bad one throws.
    for (const property of component?.getAllProperties() ?? []) property.getValues()
    return component
  } catch {
    return null
  }
}

/** True of a line that ical.js would not refuse its whole part for. */
function isReadable(line: string): boolean {
  return /^(BEGIN|END):/iu.test(line) || parsed(['BEGIN:VEVENT', line, 'END:VEVENT'], 'VEVENT') !== null
}
