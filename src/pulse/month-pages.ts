import { periodName } from '../lib/period.ts'
import { pulseUrl } from '../web/urls.ts'
import { saidInWords } from './pages.ts'
import type { LooseAnswer } from './pulse.ts'
import type { ClosedPulse } from './queries.ts'

/** What those who work here said in a month, question by question: no answer stands beside another of the same person. */
export interface PulseMonthPage {
  title: string
  lede: string
  back: string
  questions: { text: string; summary: string; words: string[] }[]
}

declare module '../web/views.ts' {
  interface Views {
    'pulse/month': PulseMonthPage
  }
}

export function pulseMonthPage(pulse: ClosedPulse, answers: readonly LooseAnswer[]): PulseMonthPage {
  return {
    title: `Pulse of ${periodName(pulse.month, 'months')}`,
    lede: `${saidInWords(pulse)}.`,
    back: pulseUrl,
    questions: pulse.questions.map(({ key, text }) => {
      const own = answers.filter(({ questionKey }) => questionKey === key)
      return {
        text,
        summary: summaryOf(own.flatMap(({ number }) => number ?? [])),
        words: own.flatMap((answer) => answer.text ?? []),
      }
    }),
  }
}

/** "7.4 on average of 6" */
function summaryOf(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return `${average.toFixed(1)} on average of ${String(numbers.length)}`
}
