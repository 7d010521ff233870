import { possessive } from '../lib/text.ts'
import { faceOf } from '../people/face.ts'
import { calledName } from '../people/names.ts'
import { field, formProblems, type Field, type FormProblems } from '../web/field.ts'
import { blankForm, withError } from '../web/forms.ts'
import type { Face } from '../web/fragments.ts'
import { customerPhotoUrl, customerUrl, photoRemovalUrl } from '../web/urls.ts'
import type { PhotographedCustomer } from './queries.ts'

/** The page on which a photo is chosen or taken away. */
export interface PhotoPage {
  title: string
  back: { href: string; label: string }
  face: Face
  action: string
  problems: FormProblems | null
  photo: Field
  saveLabel: string
  /** Where to send the removal, or '' where there is none. */
  removal: string
}

declare module '../web/views.ts' {
  interface Views {
    'photos/form': PhotoPage
  }
}

/** The photo of a customer, and the form for another; `error` is why the last one could not be kept. */
export function photoPage(customer: PhotographedCustomer, error = ''): PhotoPage {
  const form = error ? withError(blankForm(), 'photo', error) : blankForm()
  return {
    title: `${possessive(calledName(customer))} photo`,
    back: { href: customerUrl(customer.id), label: customer.name },
    face: faceOf(customer, 'large'),
    action: customerPhotoUrl(customer.id),
    problems: formProblems(form),
    photo: field(form, 'photo', customer.photoId ? 'Another photo' : 'Photo', {
      kind: 'file',
      required: true,
      // Without HEIC among them, a phone hands over a JPEG of its own accord.
      accept: 'image/jpeg,image/png,image/webp',
      hint: 'A face that one would recognise; JPEG, PNG or WebP, at most 10 MB.',
    }),
    saveLabel: 'Keep this photo',
    removal: customer.photoId ? photoRemovalUrl(customer.id) : '',
  }
}
