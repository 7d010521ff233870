import ICAL from 'ical.js'

/** A line of a calendar, put together where it was folded, and which line of the file it begins on, from 1. */
export interface Line {
  text: string
  at: number
}

/** A part of a calendar with the line that it begins on; nothing where no sense can be made of it. */
export interface Part {
  at: number
  component: ICAL.Component | null
}

/** The lines of a calendar, with those that were folded put together. */
export function unfolded(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const raw of text.split(/\r?\n/u)) {
    at += 1
    const before = /^[ \t]/u.test(raw) ? lines.at(-1) : undefined
    if (before) before.text += raw.slice(1)
    else lines.push({ text: raw, at })
  }
  return lines
}

/** What a calendar says of itself, before its parts begin. */
export function headValue(lines: readonly Line[], name: string): string {
  const line = lines.slice(0, 50).find(({ text }) => text.toUpperCase().startsWith(`${name}:`))
  return line?.text.slice(name.length + 1).replace(/\\([,;\\])/gu, '$1') ?? ''
}

/** Every part of a calendar by this name, at most so many. One bad line costs that line, or its part, never the rest. */
export function parts(lines: readonly Line[], name: string, atMost: number): Part[] {
  return blocks(lines, name, atMost).map(({ at, isWhole, block }) => ({
    at,
    component: isWhole ? (parsed(block, name) ?? parsed(block.filter(isReadable), name)) : null,
  }))
}

interface Block {
  at: number
  isWhole: boolean
  block: string[]
}

function blocks(lines: readonly Line[], name: string, atMost: number): Block[] {
  const found: Block[] = []
  let open: Block | undefined
  for (const { text, at } of lines) {
    const mark = text.length > 100 ? '' : text.trimEnd().toUpperCase()
    if (mark === `BEGIN:${name}`) {
      if (found.length === atMost) break
      open = { at, isWhole: false, block: [] }
      found.push(open)
    }
    open?.block.push(text)
    if (!open || mark !== `END:${name}`) continue
    open.isWhole = true
    open = undefined
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
