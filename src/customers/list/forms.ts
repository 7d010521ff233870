import { z } from 'zod'
import { asId } from '../../lib/id.ts'
import { ORDERS, SELECTIONS, type ListChoice } from './choice.ts'

/** What the address of the list asks for; what it cannot mean is left out. */
export const ListForm = z
  .object({
    only: z.enum(SELECTIONS).catch('everybody'),
    tier: z.string().max(100).catch(''),
    interest: z.string().catch(''),
    order: z.enum(ORDERS).catch('name'),
    page: z.string().catch('1'),
    choose: z.string().catch(''),
  })
  .transform(
    ({ interest, page, choose, ...rest }): { choice: ListChoice; page: string; chooses: boolean } => ({
      choice: { ...rest, interestId: asId<'Interest'>(interest) ?? null },
      page,
      chooses: choose !== '',
    }),
  )
