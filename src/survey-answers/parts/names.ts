import type { Checked } from '../records/record.ts'

/** The names of the fields of a question, by its key. */

export const choiceName = (question: string, choice: string): string => `${question}:${choice}`
export const otherName = (question: string): string => `${question}:in their words`
export const correctionName = (question: string, field: Checked): string => `${question}:${field}`
