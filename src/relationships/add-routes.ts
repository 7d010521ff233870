import { Router, type Request, type Response } from 'express'
import { asTheirRoleMay, handOf } from '../facts/routes.ts'
import { confirming } from '../people/minor-words.ts'
import { minorsLimitOf } from '../people/minors-queries.ts'
import type { MinorsLimit } from '../people/minors.ts'
import { calledName } from '../people/names.ts'
import type { PersonId } from '../people/person.ts'
import { personById, type Named } from '../people/queries.ts'
import { personOf } from '../people/routes.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import { blankForm, parseForm, withError, type Form } from '../web/forms.ts'
import { queryText } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, factUrl, newFactUrl, personUrl } from '../web/urls.ts'
import { addPersonPage, blankAddition } from './add-page.ts'
import { addPersonOf, newPerson } from './add-commands.ts'
import { AddPersonForm, type AddPersonInput } from './forms.ts'
import { namesakes, type Namesake } from './namesakes.ts'
import { partnerOf } from './queries.ts'
import type { RelationshipId } from './relationship.ts'

/** What the address may fill in. */
const ASKABLE = [
  'name',
  'kind',
  'word',
  'pronoun',
  'about',
  'isMinor',
  'audience',
  'howWeKnow',
  'forThemAlone',
] as const

/** Adding somebody to a person's people. */
export function addPersonRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('remember things')

  routes.get('/people/:id/relationships/new', guard, async (req, res) => {
    const asked: Record<string, string> = {}
    for (const name of ASKABLE) asked[name] = queryText(req, name)
    const form = blankForm(blankAddition(asked))
    await show(req, res, { person: await personOf(database, req), form })
  })

  routes.post('/people/:id/relationships', guard, async (req, res) => {
    const person = await personOf(database, req)
    const parsed = parseForm(AddPersonForm, req.body)
    if (!parsed.ok) return show(req, res, { person, form: parsed.form, status: 422 })
    const { role } = staffOf(req)
    const input = asTheirRoleMay(req, parsed.input)
    const meant = { name: input.name, kind: input.kind === 'pet' ? 'pet' : 'person', role } as const
    const known = await namesakes(database.read, person, meant)
    const who = known.find(({ id }) => id === input.who)
    if (known.length > 0 && !who && input.who !== 'new') {
      const form = withError(parsed.form, 'who', 'We know somebody of that name. Is it the same?')
      return show(req, res, { person, form, known, status: 422 })
    }
    const partner = input.alsoPartners ? await partnerOf(database.read, person.id, role) : undefined
    const addition = { input, known: who?.id ?? null, partnerId: partner?.id ?? null }
    const hand = { ...handOf(req), today: todayOf(req) }
    const added = await database.write((tx) => addPersonOf(tx, person, addition, hand))
    if ('refused' in added) {
      const form = withError(parsed.form, added.refused.field, added.refused.sentence)
      return show(req, res, { person, form, known, status: 422 })
    }
    const next = input.addAnother ? newFactUrl(person.id, 'relationships') : homeOf(person)
    res.goOn(next, await remembered(req, input, added.relatedId), undoOf(added.ids))
  })

  return routes

  async function remembered(req: Request, input: AddPersonInput, id: PersonId): Promise<string> {
    const sentence = `Remembered ${calledName({ name: input.name, goesBy: null })}.`
    const isCustomer = (await personById(database.read, id))?.isCustomer
    return isCustomer ? sentence : confirming(sentence, newPerson(input), await limitFor(req))
  }

  function limitFor(req: Request): Promise<MinorsLimit> {
    return minorsLimitOf(database.read, todayOf(req))
  }

  async function show(
    req: Request,
    res: Response,
    { person, form, known = [], status }: Shown,
  ): Promise<void> {
    const { role } = staffOf(req)
    const page = addPersonPage(person, form, {
      partner: await partnerOf(database.read, person.id, role),
      namesakes: known,
      seesManagers: permits(role, 'read what is for managers'),
      limit: await limitFor(req),
    })
    await res.status(status ?? 200).page('relationships/new', page, { title: page.title, nav: customersUrl })
  }
}

interface Shown {
  person: Named
  form: Form
  known?: readonly Namesake[]
  status?: number
}

function homeOf(person: Named): string {
  return `${personUrl(person.id)}#relationships`
}

/** Takes away what was added, from both of a couple. */
function undoOf(ids: readonly RelationshipId[]): string {
  const [own = '', ...also] = ids
  return [`${factUrl('relationships', own)}/removal`, ...also].join('/')
}
