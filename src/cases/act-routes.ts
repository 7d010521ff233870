import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import type { Database, Tx } from '../../db/database.ts'
import type { Hand } from '../facts/commands.ts'
import { handOf } from '../facts/routes.ts'
import type { Refused } from '../lib/saving.ts'
import { staffOf } from '../staff/gate.ts'
import { colleagues } from '../staff/queries.ts'
import { NotFound, NotPermitted } from '../web/errors.ts'
import { parseForm, refusedForm } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import { casesUrl, caseUrl } from '../web/urls.ts'
import { FOR_EVERYBODY } from './act-pages.ts'
import type { Act, RefusedAct } from './case-facts.ts'
import { casePage } from './case-pages.ts'
import { caseById, type Case } from './queries.ts'
import { mayRun } from './reader.ts'
import { stepsOf } from './step-queries.ts'
import { lookedAt } from './wording.ts'

/** What to say once something was done, and where it is taken back. */
export interface Done {
  said: string
  undo?: string
}

type Doing<Input> = (tx: Tx, one: Case, input: Input, hand: Hand) => Promise<Done | Refused>

/** Answers a form that does something about an open case: as far as it is theirs to do, and could be used. */
export function acting<Input>(
  database: Database,
  act: Act,
  schema: z.ZodType<Input>,
  doing: Doing<Input>,
): RequestHandler {
  return async (req, res) => {
    const id = idFrom<'Case'>(req)
    const parsed = parseForm(schema, req.body)
    const outcome = await database.write(async (tx) => {
      const one = await caseToActOn(tx, req, act)
      if (one.closedAt) return { said: 'It is closed already. Open it again to go on.' }
      return parsed.ok ? doing(tx, one, parsed.input, handOf(req)) : parsed.form
    })
    if ('said' in outcome) {
      res.goOn(caseUrl(id), outcome.said, outcome.undo)
      return
    }
    const form = 'refused' in outcome ? refusedForm(parsed.form, outcome) : outcome
    await showCase(database, req, res.status(422), { act, form })
  }
}

/** Shows a case; `refused` is what could not be used. */
export async function showCase(
  database: Database,
  req: Request,
  res: Response,
  refused?: RefusedAct,
): Promise<void> {
  const one = await caseOf(database.read, req)
  const facts = {
    ...{ one, steps: await stepsOf(database.read, one.id), reader: staffOf(req) },
    ...{ colleagues: await colleagues(database.read), ...(refused ? { refused } : {}) },
  }
  const page = casePage(facts, lookedAt(one, req.now))
  await res.page('cases/case', page, { title: `Case: ${page.title}`, nav: casesUrl })
}

/** The case of an address. */
export async function caseOf(reader: Database['read'], req: Request): Promise<Case> {
  const one = await caseById(reader, idFrom(req))
  if (!one) throw new NotFound()
  return one
}

/** The same, where whoever asks looks after it, or is a manager. */
export async function caseToRun(reader: Database['read'], req: Request): Promise<Case> {
  const one = await caseOf(reader, req)
  if (!mayRun(one, staffOf(req)))
    throw new NotPermitted(`Managers do that, and ${one.owner}, who looks after it.`)
  return one
}

function caseToActOn(tx: Tx, req: Request, act: Act): Promise<Case> {
  return FOR_EVERYBODY.includes(act) ? caseOf(tx, req) : caseToRun(tx, req)
}
