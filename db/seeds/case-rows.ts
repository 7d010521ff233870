import type { CaseId } from '../../src/cases/case.ts'
import { checkUpQuestion } from '../../src/cases/check-up.ts'
import type { CustomerId } from '../../src/people/person.ts'
import { addDays } from '../../src/lib/day.ts'
import { COMMENT, SCORE } from '../../src/surveys/two-questions.ts'
import type { SeedCase, SeedMoment } from './language.ts'
import { dayFrom, wallInstant } from './relative-days.ts'
import { personNamed, type Rows } from './rows.ts'
import type { Club } from './world.ts'

/** Writes down who was unhappy, and what was done about it. */
export function addCase(rows: Rows, club: Club, seed: SeedCase): void {
  const id: CaseId = club.id()
  const { member, on, because, summary, owner, opened, due, closed } = seed
  const customerId = personNamed(rows, member) as CustomerId
  const [ownerId, openedAt, day] = [club.staffId(owner), at(club, opened), dayFrom(club, on)]
  rows.cases.push({
    ...{
      id,
      customerId,
      placeId: club.placeId,
      day,
      because,
      summary,
      ownerId,
      openedAt,
      dueAt: at(club, due),
    },
    ...{ closedAt: closed ? at(club, closed) : null, closedById: closed ? club.staffId(closed.by) : null },
    ...{ outcome: closed?.outcome ?? null, askId: addCheckUp(rows, club, customerId, seed) },
    ...{ changedAt: openedAt, version: 1 },
  })
  addOpening(rows, club, id, { ...seed, customerId })
  addSteps(rows, club, id, seed)
}

function addOpening(
  rows: Rows,
  club: Club,
  caseId: CaseId,
  seed: SeedCase & { customerId: CustomerId },
): void {
  const { because, owner, opened, customerId } = seed
  const day = dayFrom(club, seed.on)
  const invitationId = rows.surveyInvitations.find(
    (one) => one.customerId === customerId && one.day === day,
  )?.id
  const answers = rows.surveyAnswers.filter((one) => one.invitationId === invitationId)
  const answered = (key: string) => answers.find(({ questionKey }) => questionKey === key)
  const heard = { caseId, at: at(club, opened), because, invitationId: invitationId ?? null }
  const score = answered(SCORE)?.number ?? null
  rows.caseSteps.push({ id: club.id(), ...heard, kind: 'opened', score, toId: club.staffId(owner) })
  const text = answered(COMMENT)?.text
  if (text) rows.caseSteps.push({ id: club.id(), ...heard, kind: 'wrote', text })
}

function addSteps(rows: Rows, club: Club, caseId: CaseId, { steps, closed }: SeedCase): void {
  for (const { by, kind, how = null, text = null, due, ...when } of steps)
    rows.caseSteps.push({
      ...{ id: club.id(), caseId, kind, how, text, byId: club.staffId(by), at: at(club, when) },
      dueAt: due ? at(club, due) : null,
    })
  if (!closed) return
  const { by, outcome } = closed
  const done = { kind: 'closed', outcome, byId: club.staffId(by), at: at(club, closed) } as const
  rows.caseSteps.push({ id: club.id(), caseId, ...done })
}

/** The question of some weeks later. */
function addCheckUp(rows: Rows, club: Club, personId: CustomerId, { closed, summary }: SeedCase) {
  if (!closed) return null
  const id = club.id<'Ask'>()
  const [fromDay, notedAt] = [dayFrom(club, closed.asksOn), at(club, closed)]
  rows.asks.push({
    ...{ id, personId, question: checkUpQuestion(summary), fromDay, untilDay: addDays(fromDay, 60) },
    ...{ audience: 'everyone', forThemAlone: false, howWeKnow: 'observed', version: 1 },
    ...{ notedById: club.staffId(closed.by), notedAt, changedAt: notedAt },
  })
  return id
}

function at(club: Club, { on, at: time }: SeedMoment): Date {
  return wallInstant(club, on, time)
}
