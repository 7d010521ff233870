/** What the folder is called into which everything is put that was there before going back to a backup. */
export function putAsideName(now: Date): string {
  return `${PREFIX}${stampOf(now)}`
}

/** True where a folder is one of those, from before a moment. */
export function putAsideBefore(name: string, until: Date): boolean {
  return name.startsWith(PREFIX) && name.slice(PREFIX.length) <= stampOf(until)
}

const PREFIX = 'before-restore-'

/** In UTC, so that names in order are moments in order. */
function stampOf(at: Date): string {
  return at
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replaceAll(':', '')
}
