import { jsonOf } from '../lib/json.ts'
import type { Request, Response } from 'express'
import { parseCookie } from 'cookie'
import { z } from 'zod'

/** A sentence for the next page: what has just happened, and how to take it back. */
export interface Flash {
  text: string
  undo: { action: string; label: string } | null
}

const COOKIE = 'flash'
const OPTIONS = { httpOnly: true, sameSite: 'lax' } as const

// The undo address comes back from the browser, so it may only be one of our own paths.
const FlashCookie = z.object({
  text: z.string().max(300),
  undo: z.object({ action: z.string().regex(/^\/[\w/-]+$/), label: z.string().max(60) }).nullable(),
})

/** Keeps a sentence for the page that the answer leads to. */
export function setFlash(
  res: Response,
  { text, undo }: { text: string; undo: string | undefined },
  secure: boolean,
): void {
  const flash: Flash = { text, undo: undo ? { action: undo, label: 'Undo' } : null }
  res.cookie(COOKIE, JSON.stringify(flash), { ...OPTIONS, secure, maxAge: 60_000 })
}

/** The sentence kept by the answer before, once. */
export function takeFlash(req: Request, res: Response, secure: boolean): Flash | null {
  const kept = parseCookie(req.headers.cookie ?? '')[COOKIE]
  if (!kept) return null
  res.clearCookie(COOKIE, { ...OPTIONS, secure })
  const flash = FlashCookie.safeParse(jsonOf(kept))
  return flash.success ? flash.data : null
}
