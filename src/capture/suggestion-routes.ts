import { Router, type Request } from 'express'
import type { Database } from '../../db/database.ts'
import { enterDone } from '../facts/enter.ts'
import { handOf } from '../facts/routes.ts'
import { noteById, type NoteRow } from '../notes/queries.ts'
import type { PersonId } from '../people/person.ts'
import { personSeenBy } from '../people/queries.ts'
import { namesakes } from '../relationships/namesakes.ts'
import { may, staffOf, todayOf } from '../staff/gate.ts'
import { cameFrom } from '../web/came-from.ts'
import { NotFound } from '../web/errors.ts'
import { parseForm } from '../web/forms.ts'
import { idFrom } from '../web/params.ts'
import type { Site } from '../web/site.ts'
import { customersUrl, personUrl, undoAnswerUrl } from '../web/urls.ts'
import { accept, dismiss, undoAnswer } from './commands.ts'
import { editUrlFor } from './edit-urls.ts'
import { AnswerForm } from './forms.ts'
import { wordsFor } from './offer-words.ts'
import { homeOfNote, openSuggestions, type Asked, type OpenSuggestions } from './open-suggestions.ts'

/** The page that holds all notes about somebody; any other answer goes back to the card. */
export const NOTES_PAGE = [/^\/people\/[\w-]+\/notes$/]

/** Answering what a note may be besides a note, and taking the answer back. */
export function suggestionRoutes({ database }: Site): Router {
  const routes = Router()
  const guard = may('remember things')

  routes.post('/notes/:id/suggestions', guard, async (req, res) => {
    const note = await noteById(database.read, idFrom<'Note'>(req), staffOf(req).role)
    const parsed = parseForm(AnswerForm, req.body)
    if (!note || !parsed.ok) throw new NotFound()
    const { key, answer } = parsed.input
    const homeId = await homeOfNote(database.read, note)
    const { address, sentence, undo } =
      answer === 'dismiss' ? await dismissed(req, note, key) : await accepted(req, note, key)
    res.goOn(address ?? backTo(req, homeId), sentence, undo)
  })

  routes.post('/suggestions/:id/undo', guard, async (req, res) => {
    const id = idFrom<'SuggestionAnswer'>(req)
    const undone = await database.write(async (tx) => {
      const undone = await undoAnswer(tx, id, handOf(req))
      if (undone !== 'gone' && undone.homeId)
        await enterDone(tx, handOf(req), {
          did: 'took back',
          noun: 'suggestion',
          id,
          personId: undone.homeId,
        })
      return undone
    })
    if (undone === 'gone') throw new NotFound()
    res.goOn(backTo(req, undone.homeId), 'Taken back.')
  })

  return routes

  async function dismissed(req: Request, note: NoteRow, key: string): Promise<Outcome> {
    const id = await database.write((tx) => dismiss(tx, note, key, handOf(req)))
    return { sentence: 'Left out.', undo: undoAnswerUrl(id) }
  }

  async function accepted(req: Request, note: NoteRow, key: string): Promise<Outcome> {
    const found = await openSuggestions(database.read, note, askedBy(req))
    const form = found && (await formToAskOn(database, found, key, req))
    if (form)
      return { address: form, sentence: 'We know somebody of that name. Please say whether it is the same.' }
    const hand = { ...handOf(req), ...askedBy(req), today: todayOf(req) }
    const done = await database.write(async (tx) => {
      const done = await accept(tx, note, key, hand)
      const homeId = await homeOfNote(tx, note)
      if (done !== 'gone' && 'id' in done && homeId)
        await enterDone(tx, hand, { did: 'accepted', noun: 'suggestion', id: done.id, personId: homeId })
      return done
    })
    if (done === 'gone') return { sentence: 'That was answered already.' }
    if ('refused' in done) return { sentence: done.refused.sentence }
    return { sentence: confirmation(done.suggestion, found), undo: undoAnswerUrl(done.id) }
  }
}

/** What the next page says, and how to take it back; the address where it is not the one that it came from. */
interface Outcome {
  sentence: string
  undo?: string
  address?: string
}

/** Who answers, when and where. */
export function askedBy(req: Request): Asked {
  const { id: staffId, role, place } = staffOf(req)
  return { staffId, role, now: req.now, timeZone: place.timeZone }
}

/** Nobody is entered twice: where the name is known, the form asks whether it is the same. */
async function formToAskOn(
  { read }: Database,
  found: OpenSuggestions,
  key: string,
  req: Request,
): Promise<string | undefined> {
  const suggestion = found.open.find((one) => one.key === key)?.suggestion
  if (suggestion?.kind !== 'person') return undefined
  const { role } = staffOf(req)
  const whose = await personSeenBy(read, suggestion.whose, role)
  const kind = suggestion.relation.kind === 'pet' ? 'pet' : 'person'
  const same = whose && (await namesakes(read, whose, { name: suggestion.name, kind, role }))
  return same && same.length > 0 ? editUrlFor(suggestion, found) : undefined
}

function confirmation(
  suggestion: Parameters<typeof wordsFor>[0],
  found: OpenSuggestions | undefined,
): string {
  if (!found) return 'Remembered.'
  const { word, text } = wordsFor(suggestion, found.known)
  return `Remembered. ${word}: ${text}`.slice(0, LONGEST_SENTENCE)
}

const LONGEST_SENTENCE = 280

/** The card or the page of notes that the answer was given on. */
function backTo(req: Request, homeId: PersonId | undefined): string {
  return cameFrom(req, NOTES_PAGE) ?? (homeId ? `${personUrl(homeId)}#capture` : customersUrl)
}
