/** Why an address could not be read, where we know it ourselves. */
export type Reason =
  | 'not http'
  | 'private'
  | 'too many redirects'
  | 'too large'
  | 'too slow'
  | 'unknown packing'
  | 'unreadable'
  | 'no end'
  | { status: number }
  /** What only the domain that reads it knows, in words. */
  | { words: string }

/** Thrown where an address cannot be read. */
export class Unreadable extends Error {
  readonly reason: Reason

  constructor(reason: Reason, options?: ErrorOptions) {
    super(`An address cannot be read: ${JSON.stringify(reason)}`, options)
    this.reason = reason
  }
}

/** What is wrong, in words to whoever added the address. */
export function problemWords(error: unknown): string {
  if (error instanceof Unreadable) return reasonWords(error.reason)
  const code = codeOf(error)
  if (code === 'ABORT_ERR') return WORDS['too slow']
  const known = Object.entries(BY_CODE).find(([pattern]) => new RegExp(pattern, 'u').test(code))
  return known?.[1] ?? 'It could not be read. Rapport tries again.'
}

function reasonWords(reason: Reason): string {
  if (typeof reason === 'string') return WORDS[reason]
  return 'words' in reason ? reason.words : statusWords(reason.status)
}

const WORDS: Record<Extract<Reason, string>, string> = {
  'not http': 'It leads to an address that does not begin with http or https.',
  private:
    'It leads into a private network. Whoever runs Rapport can allow its host with FEED_PRIVATE_HOSTS.',
  'too many redirects': 'The site sends us from one address to the next without end.',
  'too large': 'It is far larger than it should be.',
  'too slow': 'The site took too long to send it.',
  'unknown packing': 'The site sends it packed in a way that Rapport cannot open.',
  'no end': 'Rapport gave up on reading it: it took far longer than it should.',
  unreadable: 'It is damaged: Rapport cannot make sense of what the site sent.',
}

const BY_CODE: Record<string, string> = {
  '^(ENOTFOUND|EAI_)': 'There is no site of that name, or it cannot be found just now.',
  '^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$': 'The site does not answer.',
  '^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$': 'The site broke off in the middle.',
  '^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO)':
    'The site’s certificate cannot be trusted.',
  '^(Z_|HPE_|ERR_HTTP|ERR__ERROR_FORMAT|ERR_PADDING)':
    'It is damaged: Rapport cannot make sense of what the site sent.',
}

function statusWords(status: number): string {
  if (status === 401 || status === 403) return `The site does not let us in (it answered ${status}).`
  if (status === 404) return 'There is nothing at this address any more (the site answered 404).'
  if (status === 410) return 'The site says that it is gone for good (410).'
  if (status === 429) return 'The site asks us to come less often (429).'
  if (status >= 500) return `The site has trouble of its own (it answered ${status}).`
  return `The site answered ${status}, which is no answer that Rapport can use.`
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? 'ABORT_ERR' : codeOf(error.cause)
}
