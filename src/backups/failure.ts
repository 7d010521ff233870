/** Why a backup broke off, as a sentence for whoever looks after the machine. */
export function failureInWords(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    const sentence = CAUSES[code] ?? CAUSES[code.split('_').slice(0, 2).join('_')]
    if (sentence) return sentence
  }
  return 'It broke off; the log says where.'
}

/** What the system says it by, and what to do about it. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  SQLITE_FULL: 'The disk is full.',
  EDQUOT: 'The disk is full.',
  EROFS: 'The disk cannot be written to.',
  EACCES: 'Rapport may not write to the folder of the backups.',
  EPERM: 'Rapport may not write to the folder of the backups.',
  ENOENT: 'The folder of the backups is not there.',
  EEXIST: 'Something else stands where the folder of the backups should be.',
  ENOTDIR: 'Something else stands where the folder of the backups should be.',
  SQLITE_IOERR: 'The disk failed while it was read or written.',
  EIO: 'The disk failed while it was read or written.',
}
