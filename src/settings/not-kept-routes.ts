import { Router } from 'express'
import { NOT_KEPT } from '../notes/sensitive-words.ts'
import { privacyRulesOf } from '../organisation/privacy-rules-queries.ts'
import { notKept, notKeptInWords } from '../people/minor-words.ts'
import { may, staffOf } from '../staff/gate.ts'
import { permits } from '../staff/permissions.ts'
import type { Site } from '../web/site.ts'
import { notKeptUrl, privacySettingsUrl } from '../web/urls.ts'

/** What nobody's file holds, for whoever is about to write. */
export interface NotKeptPage {
  categories: readonly { what: string; but: string }[]
  /** The owner’s own sentence, or ''. */
  own: string
  /** What is not kept of children, or ''. */
  ofChildren: string
  change: string
}

declare module '../web/views.ts' {
  interface Views {
    'settings/not-kept': NotKeptPage
  }
}

/** The page behind the banner of every field in which one writes about somebody. */
export function notKeptRoutes({ database }: Site): Router {
  const routes = Router()

  routes.get(notKeptUrl, may('see the desk'), async (req, res) => {
    const { notKept: own, ofMinors } = await privacyRulesOf(database.read)
    const change = permits(staffOf(req).role, 'change settings') ? privacySettingsUrl : ''
    const page = {
      categories: NOT_KEPT.map(({ what, but }) => ({ what, but })),
      ...{ own: own ?? '', ofChildren: notKeptInWords(notKept(ofMinors)), change },
    }
    await res.page('settings/not-kept', page, { title: 'What we do not keep' })
  })

  return routes
}
