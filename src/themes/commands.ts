import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.ts'
import { themes } from '../../db/schema/comments.ts'
import { enterAudit } from '../audit/commands.ts'
import { newId } from '../lib/id.ts'
import type { Added, Change, Refused } from '../lib/saving.ts'
import { fold } from '../lib/text.ts'
import type { StaffId } from '../staff/staff-member.ts'
import type { ThemeInput } from './forms.ts'
import { themesByName } from './queries.ts'
import { READY_MADE_THEMES } from './ready-made.ts'
import type { ThemeId } from './theme.ts'

interface Hand {
  staffId: StaffId
  now: Date
}

/** Adds a theme; no two go by one name. */
export async function addTheme(tx: Tx, { name, words }: ThemeInput, hand: Hand): Promise<Added> {
  if (await isTaken(tx, name)) return TAKEN
  return { id: await insert(tx, { name, words }, hand) }
}

/** Adds those of the ready-made themes whose names are not there yet, and says how many. */
export async function addReadyMade(tx: Tx, hand: Hand): Promise<number> {
  let added = 0
  for (const theme of READY_MADE_THEMES) {
    if (await isTaken(tx, theme.name)) continue
    await insert(tx, theme, hand)
    added += 1
  }
  return added
}

/** Rewords a theme, unless a colleague has since the form was opened; its comments stay with it. */
export async function changeTheme(
  tx: Tx,
  id: ThemeId,
  { name, words, version }: ThemeInput,
  hand: Hand,
): Promise<Change | Refused> {
  if (await isTaken(tx, name, id)) return TAKEN
  const isThere = and(eq(themes.id, id), isNull(themes.removedAt))
  const changed = await tx
    .update(themes)
    .set({ name, words, version: version + 1, changedAt: hand.now })
    .where(and(isThere, eq(themes.version, version)))
    .returning({ id: themes.id })
  if (changed.length === 0) return (await tx.$count(themes, isThere)) > 0 ? 'stale' : 'gone'
  await enter(tx, 'reworded a theme', id, hand)
  return 'saved'
}

/** Takes a theme away; its comments are without it then. */
export async function removeTheme(tx: Tx, id: ThemeId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, hand.now, hand)
}

/** Brings it back, with its comments. */
export async function restoreTheme(tx: Tx, id: ThemeId, hand: Hand): Promise<'done' | 'gone'> {
  return setRemoved(tx, id, null, hand)
}

async function insert(
  tx: Tx,
  { name, words }: Pick<ThemeInput, 'name' | 'words'>,
  hand: Hand,
): Promise<ThemeId> {
  const { staffId, now } = hand
  const id = newId<'Theme'>(now)
  await tx
    .insert(themes)
    .values({ id, name, words, addedById: staffId, addedAt: now, changedAt: now, version: 1 })
  await enter(tx, 'added a theme', id, hand)
  return id
}

async function setRemoved(tx: Tx, id: ThemeId, removedAt: Date | null, hand: Hand): Promise<'done' | 'gone'> {
  const changed = await tx
    .update(themes)
    .set({ removedAt, changedAt: hand.now })
    .where(eq(themes.id, id))
    .returning({ id: themes.id })
  if (changed.length === 0) return 'gone'
  await enter(tx, removedAt ? 'took a theme away' : 'brought a theme back', id, hand)
  return 'done'
}

async function isTaken(tx: Tx, name: string, own?: ThemeId): Promise<boolean> {
  return (await themesByName(tx)).some((theme) => theme.id !== own && fold(theme.name) === fold(name))
}

function enter(tx: Tx, action: string, subjectId: ThemeId, hand: Hand): Promise<void> {
  return enterAudit(tx, { ...hand, action, subjectKind: 'theme', subjectId })
}

const TAKEN: Refused = { refused: { field: 'name', sentence: 'There is a theme of this name already.' } }
