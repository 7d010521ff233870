import { storageTrouble, type StorageTrouble } from '../../db/trouble.ts'
import { NotFound, NotPermitted, NotWhole, TooQuick } from './errors.ts'

/** What a page says where something could not be done. */
export interface Problem {
  title: string
  text: string
  /** To quote when asking for help; '' when there is nothing to look up. */
  reference: string
}

declare module './views.ts' {
  interface Views {
    'shared/problem': Problem
  }
}

/** What to answer to something that was thrown; `reference` finds it in the log. */
export function problemOf(error: unknown, reference: string): { status: number; problem: Problem } {
  if (error instanceof NotFound) return { status: 404, problem: NOTHING_HERE }
  if (error instanceof NotPermitted)
    return { status: 403, problem: { title: 'Not for your role', text: error.message, reference: '' } }
  if (error instanceof NotWhole) return { status: 400, problem: NOT_WHOLE }
  if (error instanceof TooQuick)
    return { status: 429, problem: { title: 'Too quick', text: error.message, reference: '' } }
  const trouble = storageTrouble(error)
  if (trouble) return { status: 503, problem: { ...NOT_KEPT[trouble], reference } }
  const status = clientStatus(error)
  return status === undefined
    ? { status: 500, problem: { ...WENT_WRONG, reference } }
    : { status, problem: NOT_WHOLE }
}

const NOTHING_HERE: Problem = {
  title: 'Nothing here',
  text: 'There is nothing at this address, or it has been taken away.',
  reference: '',
}

const NOT_WHOLE: Problem = {
  title: 'That did not arrive whole',
  text: 'Rapport could not read what was sent. Go back and try again.',
  reference: '',
}

const WENT_WRONG: Omit<Problem, 'reference'> = {
  title: 'Something went wrong',
  text: 'Nothing you did is lost up to here. Try again; if it happens once more, tell whoever looks after Rapport and give them this number.',
}

const KEPT_BEFORE =
  'Everything that was saved before is there and can be read. Go back: what you wrote may still be in the form. Tell whoever looks after Rapport'

const NOT_KEPT: Readonly<Record<StorageTrouble, Omit<Problem, 'reference'>>> = {
  full: {
    title: 'This was not saved: the disk is full',
    text: `${KEPT_BEFORE} to make room on the disk.`,
  },
  'read-only': {
    title: 'This was not saved: the disk cannot be written to',
    text: `${KEPT_BEFORE} that the data folder cannot be written to.`,
  },
  failing: {
    title: 'This was not saved: the disk fails',
    text: `${KEPT_BEFORE} at once that the disk of the data fails.`,
  },
}

/** The status that a body parser or the router gave a request that it could not read. */
function clientStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500
    ? error.status
    : undefined
}
