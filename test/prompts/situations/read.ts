import type { Written } from '../situation.ts'
import { factOf } from './facts.ts'

/** A situation as the file of situations tells it. */
export interface Told {
  title: string
  written: Written
  /** "Ask: How did it go? (Dana noted it today.)" */
  lines: string[]
}

/** Reads the file: a heading, what is remembered as a list, and the lines that it brings as a numbered list. */
export function situationsIn(markdown: string): Told[] {
  return markdown
    .split(/^### /mu)
    .slice(1)
    .map((section) => {
      const [title = '', ...rest] = section.split('\n')
      const facts = rest.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))
      const lines = rest.filter((line) => /^\d+\. /u.test(line)).map((line) => line.replace(/^\d+\. /u, ''))
      return { title: title.trim(), written: facts.reduce(withFact, {}), lines }
    })
}

function withFact(written: Written, line: string): Written {
  const told = factOf(line)
  return Object.entries(told).reduce((all, [name, value]) => joined(all, name, value), written)
}

/** Lists grow, everything else is said once. */
function joined(all: Written, name: string, value: unknown): Written {
  const known = all[name as keyof Written]
  return {
    ...all,
    [name]: Array.isArray(known) && Array.isArray(value) ? [...known, ...(value as [])] : value,
  }
}
