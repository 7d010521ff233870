import { fold } from '../../lib/text.ts'
import { OTHER } from '../choices.ts'
import type { Choice } from '../content.ts'

/** The choices of a question as lines to write in: "The price | El precio". */
export function linesOf(choices: readonly Choice[]): string {
  return choices.map(({ text }) => (text.en === text.es ? text.en : `${text.en} | ${text.es}`)).join('\n')
}

/**
 * Reads them again. A choice that is still there, or was reworded in its line, keeps the key by which its answers are
 * known; any other gets one that none of them has.
 */
export function choicesFrom(lines: string, before: readonly Choice[]): Choice[] {
  const texts = lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([en]) => en)
  const inPlace = texts.length === before.length
  const taken = new Set<string>()
  return texts.map(([en = '', es], at) => {
    const same = before.find((choice) => choice.text.en === en) ?? (inPlace ? before[at] : undefined)
    const key =
      same && !taken.has(same.key) ? same.key : freeKey(en, [...taken, ...before.map((one) => one.key)])
    taken.add(key)
    return { key, text: { en, es: es ? es : en } }
  })
}

function freeKey(text: string, taken: readonly string[]): string {
  const wanted = fold(text).slice(0, 40) || 'choice'
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted} ${n}`
    if (!taken.includes(key) && key !== OTHER) return key
  }
}
