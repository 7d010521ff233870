import type { Request, Response } from 'express'
import type { Database } from '../../db/database.ts'
import { hasPin } from '../shared-desk/queries.ts'
import { staffOf, todayOf } from '../staff/gate.ts'
import { emailOf } from '../staff/queries.ts'
import { secondFactorOf, unusedRecoveryCodes } from '../two-factor/queries.ts'
import type { Form } from '../web/forms.ts'
import { accountPage } from './pages.ts'
import { ownSessions } from './queries.ts'

/** Shows whoever is signed in their account, with a form of it as it was sent. */
export function accountShown({ read }: Database) {
  return async (req: Request, res: Response, form: Form): Promise<void> => {
    const { id, name, place, session } = staffOf(req)
    const page = accountPage(form, {
      ...{ name, place, sessionId: session.id, today: todayOf(req) },
      email: await emailOf(read, id),
      sessions: await ownSessions(read, id, req.now),
      hasSecondFactor: (await secondFactorOf(read, id)) !== undefined,
      hasPin: await hasPin(read, id),
      recoveryCodesLeft: (await unusedRecoveryCodes(read, id)).length,
    })
    await res.page('my-account/account', page, { title: 'My account' })
  }
}
