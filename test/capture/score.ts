import { fold } from '../../src/lib/text.ts'
import { recognise } from '../../src/capture/recognise.ts'
import type { Known, Suggestion } from '../../src/capture/suggestion.ts'
import type { Labelled } from './labelled.ts'

export interface Tally {
  /** Offered and right, offered and wrong, right and not offered. */
  right: number
  wrong: number
  missed: number
}

export interface Score {
  tallies: Map<string, Tally>
  /** What went wrong, a line each, for reading. */
  mistakes: string[]
}

export const KINDS = ['about', 'person', 'ask', 'promise', 'caution', 'preference', 'interest'] as const

/** How what is offered compares with what should be. */
export function scoreOf(sentences: readonly Labelled[]): Score {
  const tallies = new Map([...KINDS, 'all'].map((kind) => [kind, { right: 0, wrong: 0, missed: 0 }]))
  const mistakes: string[] = []
  const count = (kind: string, how: keyof Tally) => {
    for (const name of [kind, 'all']) {
      const tally = tallies.get(name)
      if (tally) tally[how] += 1
    }
  }
  for (const { text, known, offers } of sentences) {
    const missing = [...offers]
    for (const suggestion of recognise(text, known)) {
      const i = missing.findIndex((label) => isLabelled(suggestion, label, known))
      count(suggestion.kind, i < 0 ? 'wrong' : 'right')
      if (i < 0) mistakes.push(`WRONG   ${text}\n        ${inWords(suggestion, known)}`)
      else missing.splice(i, 1)
    }
    for (const label of missing) {
      count(label.slice(0, label.indexOf(':')), 'missed')
      mistakes.push(`MISSED  ${text}\n        ${label}`)
    }
  }
  return { tallies, mistakes }
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

/** A suggestion as the file would write it, with all of its words. */
export function inWords(suggestion: Suggestion, known: Known): string {
  const { kind } = suggestion
  const whose = 'whose' in suggestion ? calledById(suggestion.whose, known) : ''
  const theirs = whose ? `, ${whose}` : ''
  switch (kind) {
    case 'about':
      return `about: ${calledById(suggestion.personId, known)}`
    case 'interest':
      return `interest: ${suggestion.name}${theirs}`
    case 'person':
      return `person: ${suggestion.relation.word ?? suggestion.relation.kind} ${suggestion.name}${theirs}`
    case 'ask': {
      const about = suggestion.aboutId ? ` about ${calledById(suggestion.aboutId, known)}` : ''
      return `ask: ${suggestion.fromDay}${about}: ${suggestion.question}`
    }
    case 'promise':
      return `promise: ${suggestion.text}${suggestion.dueOn ? `, ${suggestion.dueOn}` : ''}`
    case 'preference':
      return `preference: ${suggestion.habit}: ${suggestion.text}${theirs}`
    case 'caution':
      return `caution: ${suggestion.caution}: ${suggestion.text}${theirs}`
  }
}

/** True where the label says the same; of a text that we word ourselves it need only say some words. */
function isLabelled(suggestion: Suggestion, label: string, known: Known): boolean {
  const said = inWords(suggestion, known)
  if (['about', 'interest', 'person'].includes(suggestion.kind))
    return fold(said) === fold(label) || isPetNamed(suggestion, said, label)
  const [fixed, words] = partsOf(label)
  const [saidFixed, saidWords] = partsOf(said)
  return fixed === saidFixed && words.every((word) => saidWords.includes(word))
}

/** "pet Nacho" is a puppy, a dog or whatever the sentence says. */
function isPetNamed(suggestion: Suggestion, said: string, label: string): boolean {
  return (
    suggestion.kind === 'person' &&
    suggestion.relation.kind === 'pet' &&
    label.startsWith('person: pet ') &&
    said.endsWith(label.split(' ').at(-1) ?? '')
  )
}

/** What has to be the same, and the words that have to be there. */
function partsOf(line: string): [fixed: string, words: string[]] {
  const [kind = '', ...rest] = line.split(': ')
  const text = rest.pop() ?? ''
  const [words = '', ...ends] = kind === 'promise' || rest.length > 0 ? splitEnd(text) : [text]
  return [fold([kind, ...rest, ...ends].join(' ')), fold(words).split(' ')]
}

/** "shellfish, Sofia": whose it is stands after the last comma, and the day of a promise too. */
function splitEnd(text: string): string[] {
  const match = /^(.*), (\p{Lu}\p{L}+|\d{4}-\d\d-\d\d)$/u.exec(text)
  return match ? [match[1] ?? '', match[2] ?? ''] : [text]
}

function calledById(id: string, { owner, people }: Known): string {
  return id === owner.id ? '' : (people.find((person) => person.id === id)?.name ?? '?')
}
