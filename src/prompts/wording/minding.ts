import { dayIn, type Day } from '../../lib/day.ts'
import { dueInWords } from '../../lib/words-for-time.ts'
import { calledName } from '../../people/names.ts'
import type { CaseFact, CautionFact, IncidentFact, PersonFacts, PromiseFact, Remembered } from '../facts.ts'
import type { Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import { phrase, sentences } from './fill.ts'
import { whoseRelative, type Relative } from './kinship.ts'
import { nearDay, onDay } from './near-days.ts'
import { ageWords, factWords, said } from './noted.ts'

// What there is to mind.

export const mindWords = {
  need: (caution: CautionFact, person: PersonFacts | undefined, isOld: boolean, moment: Moment) => {
    const { text, detail } = caution
    const full = detail === null ? text : phrase('mind.detail', { text, detail })
    const shown = person ? phrase('of relative', { name: calledName(person), text: full }) : full
    const askAgain = isOld ? phrase('mind.ask again', { age: ageWords(caution, moment) }) : ''
    return minded(shown, text, caution, moment, askAgain)
  },
  topic: (caution: CautionFact, person: PersonFacts | undefined, moment: Moment) => {
    const { text: topic, detail } = caution
    const advice = adviceOn(topic, person)
    const full = detail === null ? advice : phrase('mind.topic.detail', { advice, detail })
    return minded(full, topic, caution, moment)
  },
  failure: (caution: CautionFact, moment: Moment) =>
    minded(unended(sentences(caution.text, caution.detail ?? '')), unended(caution.text), caution, moment),
  promise: (promise: PromiseFact & { dueOn: Day }, moment: Moment) => {
    const due = dueInWords(promise.dueOn, moment.today)
    const text = phrase('mind.promise', { promise: promise.text, due })
    return minded(text, phrase('mind.promise.stress'), promise, moment)
  },
  case: ({ day, summary, owner, openedAt }: CaseFact, { timeZone, today }: Moment) => {
    const when = nearDay(day, today)
    const stress =
      summary === null ? phrase('mind.case', { when }) : phrase('mind.case.about', { when, summary })
    const text = phrase('mind.case.owner', { unhappy: stress, who: owner })
    const opened = nearDay(dayIn(openedAt, timeZone), today)
    return { text, short: text, stress, reason: sentences(phrase('mind.case.why', { when: opened })) }
  },
  incident: (incident: IncidentFact, { timeZone, today }: Moment) => {
    const { title, reply, status, startedAt } = incident
    const text = phrase('mind.incident', { title, how: listed(toldPhrase(incident), offerPhrase(incident)) })
    const when = nearDay(dayIn(startedAt, timeZone), today)
    const said = reply === null ? '' : phrase('mind.incident.reply', { reply: unended(reply) })
    return {
      text,
      short: text,
      stress: title,
      reason: sentences(phrase('mind.incident.since', { when, status }), said),
    }
  },
  died: (person: PersonFacts, on: Day, today: Day) =>
    said(phrase('mind.died', { name: calledName(person), when: onDay(on, today) })),
  bereaved: (customer: PersonFacts, relative: Relative, on: Day, today: Day) =>
    said(phrase('mind.died', { name: whoseRelative(customer, relative), when: onDay(on, today) })),
  simple: () => said(phrase('mind.simple'), phrase('mind.simple.why')),
  simpleWith: (person: PersonFacts) =>
    said(phrase('mind.simple.with', { name: calledName(person) }), phrase('mind.simple.why')),
}

function toldPhrase({ toldAt, toldBy }: IncidentFact): string {
  if (toldAt === null) return phrase('mind.incident.untold')
  return toldBy === null
    ? phrase('mind.incident.told.by nobody')
    : phrase('mind.incident.told', { who: toldBy })
}

function offerPhrase({ offer, offerWords, answer }: IncidentFact): string {
  if (offer === null) return ''
  return phrase(`mind.incident.${answer ?? 'offered'}`, { offer: offerWords ?? phrase(`offer.${offer}`) })
}

function listed(...parts: string[]): string {
  return parts.filter(Boolean).join(', ')
}

/** Without the full stop, as lines are. */
function unended(text: string): string {
  return text.replace(/\.$/u, '')
}

function adviceOn(topic: string, person: PersonFacts | undefined): string {
  if (/^(?:don['’]t|do not|avoid|no|never)\b/iu.test(topic)) return topic
  return person
    ? phrase('mind.topic.of', { name: calledName(person), topic })
    : phrase('mind.topic', { topic })
}

function minded(text: string, stress: string, fact: Remembered, moment: Moment, more = ''): Words {
  return { text, short: text, stress, reason: sentences(factWords(fact, moment), more) }
}
