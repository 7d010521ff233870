import type { RequestHandler, Request, Response } from 'express'
import { takeFlash, setFlash } from './flash.ts'
import type { About, Frame } from './frame.ts'
import type { Render } from './render.ts'
import type { ViewName, Views } from './views.ts'
import { wayBack } from './way-back.ts'

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Express lets its answer be extended
  namespace Express {
    interface Request {
      /** The moment of this request; nothing it causes looks at the clock again. */
      now: Date
    }
    interface Response {
      /** Answers with a whole page. */
      page: <Name extends ViewName>(view: Name, model: Views[Name], about: About) => Promise<void>
      /** Answers with a part of a page. */
      fragment: <Name extends ViewName>(view: Name, model: Views[Name]) => void
      /** Goes on to an address with a sentence, after a form (303); `undo` is the address that takes it back. */
      goOn: (address: string, sentence?: string, undo?: string) => void
    }
  }
}

/** Works out what surrounds a page. */
export type FrameOf = (req: Request, about: About) => Promise<Omit<Frame, 'flash'>>

/** Gives every answer its ways of showing a page. */
export function pages(
  render: Render,
  frameOf: FrameOf,
  { now, isSecure }: { now: () => Date; isSecure: boolean },
): RequestHandler {
  return (req, res, next) => {
    req.now = now()
    res.page = async (view, model, about) => {
      const body = render(view, model)
      const frame: Frame = { ...(await frameOf(req, about)), flash: takeFlash(req, res, isSecure) }
      if (about.publicIn) send(res, render('layouts/public', { frame, language: about.publicIn }, body))
      else send(res, render(frame.staff ? 'layouts/app' : 'layouts/plain', { frame }, body))
    }
    res.fragment = (view, model) => {
      send(res, render(view, model))
    }
    res.goOn = (address, sentence, undo) => {
      if (sentence) setFlash(res, { text: sentence, undo }, isSecure)
      res.redirect(303, wayBack(req) ?? address)
    }
    next()
  }
}

/** True where a script asked for a part of the page by this name. */
export function asksForFragment(req: Request, name: string): boolean {
  return req.get('X-Fragment') === name
}

function send(res: Response, html: string): void {
  res.type('html').send(html)
}
