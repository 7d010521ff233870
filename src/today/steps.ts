import type { DayVisit } from '../visits/day-queries.ts'
import {
  mayTake,
  mayTakeBack,
  stateOf,
  STEPS,
  type DayIs,
  type Group,
  type Step,
  type VisitState,
} from '../visits/visit.ts'
import { customerUrl, editVisitUrl, visitStepBackUrl, visitStepUrl } from '../web/urls.ts'

/** What else can be said of a visit, behind three dots. */
export interface ArrivalMenu {
  id: string
  whom: string
  edit: string
  /** The cards of those beside the first. */
  cards: { href: string; label: string }[]
  steps: StepButton[]
}

/** A tap. */
export interface StepButton {
  id: string
  action: string
  label: string
  /** For whom, to those who don't see the row. */
  whom: string
  isPrimary: boolean
  isKey: boolean
}

/** The one tap that comes next. */
export function nextStep(visit: DayVisit, group: Group, name: string): StepButton | null {
  if (group === 'here') return button(visit, 'departure', 'Left', name)
  if (group === 'gone') return null
  return { ...button(visit, 'arrival', 'Arrived', name), isPrimary: group === 'next', isKey: true }
}

const STEP_LABELS: Readonly<Record<Step, string>> = {
  arrival: 'They are here after all',
  departure: 'They have left',
  cancellation: 'Cancel',
  'no-show': 'Did not come',
}

const BACK_LABELS: Readonly<Record<Step, string>> = {
  arrival: 'Not here yet',
  departure: 'Still here',
  cancellation: 'Not cancelled',
  'no-show': 'Expect them still',
}

/** Everything else that can be said of a visit, what takes back the last tap first. */
export function menuOf(visit: DayVisit, when: DayIs, name: string): ArrivalMenu {
  const state = stateOf(visit)
  const taken = STEPS.filter((step) => mayTake(step, state) && !isTheButton(step, state, when))
  const back = STEPS.filter((step) => mayTakeBack(step, state))
  return {
    id: `visit-${visit.id}-menu`,
    whom: name,
    edit: editVisitUrl(visit.id),
    cards: visit.customers.slice(1).map((one) => ({ href: customerUrl(one.id), label: one.name })),
    steps: [
      ...back.map((step) => ({
        ...button(visit, step, BACK_LABELS[step], name),
        id: `visit-${visit.id}-${step}-undo`,
        action: visitStepBackUrl(visit.id, step),
      })),
      ...taken.map((step) => button(visit, step, STEP_LABELS[step], name)),
    ],
  }
}

/** Today the next tap is the button beside the name. */
function isTheButton(step: Step, state: VisitState, when: DayIs): boolean {
  if (when === 'future') return step === 'arrival' || step === 'no-show'
  if (when === 'past') return false
  return (step === 'arrival' && state === 'expected') || step === 'departure'
}

function button(visit: DayVisit, step: Step, label: string, whom: string): StepButton {
  return {
    id: `visit-${visit.id}-${step}`,
    action: visitStepUrl(visit.id, step),
    label,
    whom,
    isPrimary: false,
    isKey: false,
  }
}
