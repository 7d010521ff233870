import { performance } from 'node:perf_hooks'
import { recognise } from '../../src/capture/recognise.ts'
import { LONGEST_NOTE } from '../../src/notes/note.ts'
import { labelledSentences, type Labelled } from '../capture/labelled.ts'
import { KINDS, precision, recall, scoreOf } from '../capture/score.ts'

/** How well what people write is understood, and how long it takes: `npm run bench:capture` (`-- --mistakes` lists them). */
const showsMistakes = process.argv.includes('--mistakes')
const files = process.argv.includes('--all')
  ? (['sentences.txt', 'held-out.txt'] as const)
  : (['sentences.txt'] as const)

for (const file of files) report(file, labelledSentences(file))
time()

function report(file: string, sentences: Labelled[]): void {
  const { tallies, mistakes } = scoreOf(sentences)
  console.log(`\n${file}: ${String(sentences.length)} sentences`)
  console.log('kind         right wrong missed  precision recall')
  for (const kind of [...KINDS, 'all']) {
    const tally = tallies.get(kind) ?? { right: 0, wrong: 0, missed: 0 }
    const numbers = [tally.right, tally.wrong, tally.missed].map((n) => String(n).padStart(5))
    console.log(
      `${kind.padEnd(12)} ${numbers.join(' ')}      ${precision(tally).toFixed(2)}     ${recall(tally).toFixed(2)}`,
    )
  }
  if (showsMistakes) console.log(`\n${mistakes.join('\n')}`)
}

function time(): void {
  const [first] = labelledSentences('sentences.txt')
  if (!first) return
  const inputs: [string, string][] = [
    ['one sentence', first.text],
    ['5 kB of dates', fill('on Tuesday 3 January, ')],
    ['5 kB of digits', fill('1/2/3-4.5:6 ')],
    ['5 kB of one word', 'a'.repeat(LONGEST_NOTE)],
    ['5 kB of spaces', ' '.repeat(LONGEST_NOTE)],
    ['5 kB of names', fill('Mateo’s wife Ana had a girl, Lucia ')],
    ['5 kB of interests', fill('loves New York Giants golf wine ')],
    ['5 kB of promises', fill("we'll promised him that to that to ")],
    [
      '5 kB of sentences',
      labelledSentences('sentences.txt')
        .map(({ text }) => text)
        .join('. ')
        .slice(0, LONGEST_NOTE),
    ],
  ]
  console.log('\nms, median and slowest of 20')
  for (const [name, text] of inputs) console.log(`${name.padEnd(20)} ${timesOf(text, first)}`)
}

function fill(text: string): string {
  return text.repeat(Math.ceil(LONGEST_NOTE / text.length)).slice(0, LONGEST_NOTE)
}

function timesOf(text: string, { known }: Labelled): string {
  recognise(text, known)
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    recognise(text, known)
    return performance.now() - start
  }).toSorted((one, other) => one - other)
  return [times[10], times.at(-1)].map((ms) => (ms ?? 0).toFixed(1).padStart(6)).join(' ')
}
