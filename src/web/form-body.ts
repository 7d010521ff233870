import express, { type RequestHandler } from 'express'

// Nothing of ours sends a form that is packed: one that is would only be larger than it looks.
const USUAL = { extended: false, inflate: false, parameterLimit: 500 } as const

const ofStaff: RequestHandler = express.urlencoded({ ...USUAL, limit: '200kb' })
const ofStrangers: RequestHandler = express.urlencoded({ ...USUAL, limit: '20kb' })

/** Reads the forms that are sent: long texts of those who are signed in, a few words of whoever is not. */
export const readForms: RequestHandler = (req, res, next) => {
  const read = req.staff ? ofStaff : ofStrangers
  read(req, res, next)
}
