import type { Response } from 'express'

declare module '../web/views.ts' {
  interface Views {
    'survey-answers/ended': null
  }
}

/** The same answer to a link of nobody's, one that was withdrawn, and one that is over: it gives nothing away. */
export async function showSurveyEnded(res: Response): Promise<void> {
  await res.status(404).page('survey-answers/ended', null, { title: 'This link has ended', publicIn: 'en' })
}
