import type { Role } from './staff-member.ts'

/** What each role may do, as phrases; each role may also do what those before it may. */
const OWN = {
  attendant: [
    'see the desk',
    'see customers',
    'add customers',
    'run visits',
    'remember things',
    'answer prompts',
    'post talking points',
    'see follow-ups',
    'see cases',
    'look after cases',
    'see incidents',
    'tell those affected',
    'thank colleagues',
    'answer the pulse',
    'write down comments',
    'see improvements',
    'choose own mails',
    'look after own account',
  ],
  manager: [
    'read what is for managers',
    'archive customers',
    'set a sensitive time',
    'bring in lists',
    'take people out',
    'bring in visits',
    'change many at once',
    'merge people',
    'see insights',
    'see surveys',
    'withdraw surveys',
    'build surveys',
    'settle corrections',
    'see the voice',
    'see comments',
    'sort comments',
    'run improvements',
    'see who looked',
    'show the mirror',
    'run cases',
    'run the rota',
    'run incidents',
    'run house standards',
    'reward colleagues',
    'see mail',
    'send mail again',
  ],
  owner: [
    'change settings',
    'run staff accounts',
    'run feeds',
    'keep backups',
    'erase people',
    'clear the demo',
  ],
} as const satisfies Record<Role, readonly string[]>

export type Permission = (typeof OWN)[Role][number]

const ALLOWED: Record<Role, ReadonlySet<Permission>> = {
  attendant: new Set(OWN.attendant),
  manager: new Set([...OWN.attendant, ...OWN.manager]),
  owner: new Set([...OWN.attendant, ...OWN.manager, ...OWN.owner]),
}

/** True where somebody of this role may do what the phrase says. */
export function permits(role: Role, phrase: Permission): boolean {
  return ALLOWED[role].has(phrase)
}

/** What a PIN does not open: it asks for the password. */
export function isForOwnersAlone(phrase: Permission): boolean {
  return !permits('manager', phrase)
}

/** The audiences whose facts somebody of this role may read. */
export function readableBy(role: Role): readonly ('everyone' | 'managers')[] {
  return permits(role, 'read what is for managers') ? ['everyone', 'managers'] : ['everyone']
}
