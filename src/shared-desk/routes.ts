import { Router, type Request, type Response } from 'express'
import { entranceOf, giveSession } from '../staff/cookies.ts'
import { anyone, may, staffOf } from '../staff/gate.ts'
import type { SignedIn } from '../staff/queries.ts'
import type { StaffId } from '../staff/staff-member.ts'
import { coverSession } from '../staff/sessions.ts'
import { NotFound } from '../web/errors.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { idFrom, queryText } from '../web/params.ts'
import { returnAddress, withReturn } from '../web/return-address.ts'
import { isSecure, type Site } from '../web/site.ts'
import { coverUrl, signInUrl, todayUrl } from '../web/urls.ts'
import { CoverForm, UncoverForm } from './forms.ts'
import { leftTexts, type Writer } from './left-texts.ts'
import { coverPage, uncoverPage } from './pages.ts'
import { peopleAtDesk, type DeskPerson } from './queries.ts'
import { uncover } from './uncover.ts'

const COVERED = { title: 'Covered' }

/** A desk that several share: covering it, and who goes on. */
export function sharedDeskRoutes(site: Site): Router {
  const { database } = site
  const routes = Router()
  const texts = leftTexts()

  routes.post(coverUrl, may('see the desk'), async (req, res) => {
    const parsed = parseForm(CoverForm, req.body)
    const { to, left } = parsed.ok ? parsed.input : { to: '', left: '' }
    await database.write((tx) => coverSession(tx, staffOf(req).session.id))
    if (left !== '') texts.keep(writerOf(staffOf(req)), { to: returnAddress(to), fields: left }, req.now)
    res.goOn(withReturn(coverUrl, returnAddress(to)))
  })

  routes.post('/cover/left', may('see the desk'), (req, res) => {
    res.clearCookie(LEFT_TEXT.name, leftTextCookie(site))
    res.type('json').send(texts.take(writerOf(staffOf(req)), req.now)?.fields ?? '[]')
  })

  // A page in use says so now and then: typing alone asks the server for nothing. The gate notes it.
  routes.post('/cover/use', may('see the desk'), (_req, res) => {
    res.status(204).end()
  })

  routes.get(coverUrl, anyone, async (req, res) => {
    const last = underCover(req)
    if (!last) {
      res.goOn(req.staff ? todayUrl() : signInUrl)
      return
    }
    const people = await peopleAt(last, req.now)
    const [first, ...others] = [asPerson(last, people), ...people]
    await res.page('shared-desk/cover', coverPage(first, others, queryText(req, 'to')), COVERED)
  })

  routes.get('/cover/:id', anyone, async (req, res) => {
    const last = underCover(req)
    if (!last) {
      res.goOn(req.staff ? todayUrl() : signInUrl)
      return
    }
    await show(res, await personAt(req, last), blankForm({ to: queryText(req, 'to') }))
  })

  routes.post('/cover/:id', anyone, async (req, res) => {
    const last = underCover(req)
    if (!last) {
      res.goOn(req.staff ? todayUrl() : signInUrl)
      return
    }
    const person = await personAt(req, last)
    const parsed = parseForm(UncoverForm, req.body)
    if (!parsed.ok) return show(res.status(422), person, parsed.form)
    const { to, ...typed } = parsed.input
    const entrance = entranceOf(site, req, person.id)
    const refusal = await uncover(database, { person, before: last.session, entrance, typed }, req.now)
    if (refusal) {
      const form = withError(parsed.form, person.pinHash === undefined ? 'password' : 'pin', refusal)
      const heard = await heardPerson(person.id, last, req.now)
      if (heard) return show(res.status(422), heard, form)
      res.goOn(coverUrl, `${person.name} comes in by password now: five PINs were wrong.`)
      return
    }
    giveSession(site, res, entrance)
    const page = texts.pageOf(writerOf({ ...last, id: person.id }), req.now)
    if (page === undefined) {
      res.goOn(person.id === last.id ? returnAddress(to) : todayUrl())
      return
    }
    res.cookie(LEFT_TEXT.name, LEFT_TEXT.value, { ...leftTextCookie(site), maxAge: 60_000 })
    res.goOn(page, 'What you had written is here again.')
  })

  return routes

  async function peopleAt({ session }: SignedIn, now: Date): Promise<DeskPerson[]> {
    return session.deskId ? peopleAtDesk(database.read, session.deskId, now) : []
  }

  /** Who is meant by the address: whoever was here last, or a colleague whose PIN is heard here. */
  async function personAt(req: Request, last: SignedIn): Promise<DeskPerson> {
    const person = await heardPerson(idFrom<'Staff'>(req), last, req.now)
    if (!person) throw new NotFound()
    return person
  }

  async function heardPerson(id: StaffId, last: SignedIn, now: Date): Promise<DeskPerson | undefined> {
    const people = await peopleAt(last, now)
    if (id === last.id) return asPerson(last, people)
    return people.find((person) => person.id === id && person.pinHash !== undefined)
  }
}

// A script reads it, so it is none of those that are kept from scripts. It says that something waits, never what.
const LEFT_TEXT = { name: 'left-text', value: 'waits' } as const

function leftTextCookie(site: Site) {
  return { sameSite: 'lax', secure: isSecure(site), path: '/' } as const
}

function writerOf({ id, session }: Pick<SignedIn, 'id' | 'session'>): Writer {
  return { staffId: id, deskId: session.deskId ?? '' }
}

/** Whose session a cover hides. */
function underCover({ halfway }: Request): SignedIn | undefined {
  return halfway?.session.waitsFor === 'cover' ? halfway : undefined
}

/** Whoever was here last, as the desk knows them; by their password where it does not. */
function asPerson({ id, name }: SignedIn, people: readonly DeskPerson[]): DeskPerson {
  return people.find((person) => person.id === id) ?? { id, name, pinHash: undefined }
}

async function show(res: Response, person: DeskPerson, form: Form): Promise<void> {
  await res.page('shared-desk/uncover', uncoverPage(form, person), COVERED)
}
