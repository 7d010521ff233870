import { whenInWords } from '../../lib/words-for-time.ts'
import { incidentSharingEndUrl, incidentSharingUrl } from '../../web/urls.ts'
import type { Incident } from '../queries.ts'
import type { Looked } from '../wording.ts'

/** The page that those affected can read without a login. */
export interface SharingPanel {
  text: string
  /** Where it is, while it can be read; or ''. */
  address: string
  action: string
  label: string
}

declare module '../../web/views.ts' {
  interface Views {
    'incidents/_sharing': SharingPanel
  }
}

/** What managers see of it; an address that was ended never leads anywhere again. */
export function sharingPanel(
  { id, pageOpenAt, pageNumber }: Incident,
  address: string,
  looked: Looked,
): SharingPanel {
  if (pageOpenAt)
    return {
      text: `Whoever has the address reads the timeline, without names. Open since ${whenInWords(pageOpenAt, looked)}.`,
      ...{ address, action: incidentSharingEndUrl(id), label: 'Switch it off' },
    }
  const again = pageNumber > 0 ? ' The address that it had leads nowhere any more.' : ''
  return {
    text: `A page to share: what happened and the timeline, without names and without a login.${again}`,
    ...{ address: '', action: incidentSharingUrl(id), label: 'Make a public page' },
  }
}
