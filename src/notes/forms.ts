import { z } from 'zod'
import { provenanceFields } from '../facts/forms.ts'
import { asId } from '../lib/id.ts'
import { optionalText, requiredText } from '../web/fields.ts'
import { LONGEST_NOTE } from './note.ts'

const text = requiredText('what you learned', LONGEST_NOTE)

/** One line, as it was learned. */
export const CaptureForm = z.object({ text })

/** Whom the note is about: one box for each person. */
export const ABOUT = 'about-'

/** A note as it is corrected; `from` is the one on whose card it was opened. */
export const NoteForm = z
  .looseObject({ text, ...provenanceFields, from: optionalText() })
  .transform(({ text, audience, howWeKnow, forThemAlone, version, from, ...boxes }, context) => {
    const aboutIds = Object.keys(boxes).flatMap((name) =>
      name.startsWith(ABOUT) ? (asId<'Person'>(name.slice(ABOUT.length)) ?? []) : [],
    )
    if (aboutIds.length === 0)
      context.addIssue({ code: 'custom', path: ['about'], message: 'Please tick at least one person.' })
    return { text, audience, howWeKnow, forThemAlone, version, from, aboutIds }
  })
export type NoteInput = z.output<typeof NoteForm>
