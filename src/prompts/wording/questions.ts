import { dayIn } from '../../lib/day.ts'
import { monthName } from '../../lib/month.ts'
import { capitalised, possessive } from '../../lib/text.ts'
import { calledName } from '../../people/names.ts'
import { spokenOf } from '../../people/pronouns.ts'
import type { InterestFact, PersonFacts, PreferenceFact } from '../facts.ts'
import type { Words } from '../line.ts'
import type { Moment } from '../moment.ts'
import type { AboutKind } from '../scoring/table.ts'
import { phrase } from './fill.ts'
import type { Relative } from './kinship.ts'
import { nearDay } from './near-days.ts'
import { ageWords, factWords, said } from './noted.ts'
import { interestName } from './wording.ts'

// What there is to learn, and what is asked again once it is old.

export const learnWords = {
  college: (child: Relative, isOnlyGap: boolean) =>
    said(
      phrase('learn.college', { name: calledName(child.person) }),
      phrase('learn.college.why', childOf(child)),
      phrase(isOnlyGap ? 'learn.only gap' : 'learn.not known'),
    ),
  driving: (child: Relative) =>
    said(
      phrase('learn.driving', { name: calledName(child.person) }),
      phrase('learn.driving.why', childOf(child)),
      phrase('learn.not known'),
    ),
  sound: (person: PersonFacts) =>
    said(phrase('learn.sound', { name: person.name }), phrase('learn.sound.why')),
  called: (person: PersonFacts) => said(phrase('learn.called', named(person)), phrase('learn.called.why')),
  name: (customer: PersonFacts, { tie: { word: relation } }: Relative) =>
    said(
      phrase('learn.name', { whose: possessive(`${spokenOf(customer).their} ${relation}`) }),
      phrase('learn.name.why', { relation }),
    ),
  home: (customer: PersonFacts) => said(phrase('learn.home', named(customer)), phrase('learn.home.why')),
  parents: ({ person, tie }: Relative) => ({
    ...said(phrase('learn.parents', ofWhom(person)), capitalised(tie.word), phrase('learn.parents.why')),
    short: phrase('learn.parents.short', ofWhom(person)),
  }),
  birthday: (person: PersonFacts) =>
    said(phrase('learn.birthday', ofWhom(person)), phrase('learn.birthday.why')),
  'their birthday': ({ person, tie }: Relative) =>
    said(phrase('learn.birthday', ofWhom(person)), capitalised(tie.word), phrase('learn.birthday.why')),
  interest: (person: PersonFacts) =>
    said(phrase('learn.interest', named(person)), phrase('learn.interest.why')),
  'their interest': ({ person, tie }: Relative) =>
    said(phrase('learn.interest', named(person)), capitalised(tie.word), phrase('learn.interest.why')),
  work: (person: PersonFacts) => said(phrase('learn.work', named(person)), phrase('learn.not known')),
  town: (person: PersonFacts) => said(phrase('learn.town', named(person)), phrase('learn.town.why')),
  preference: (person: PersonFacts) =>
    said(phrase('learn.preference', ofWhom(person)), phrase('learn.preference.why')),
  habit: (preference: PreferenceFact, moment: Moment) =>
    said(
      phrase('learn.habit', { text: preference.text }),
      phrase('learn.habit.why', { noted: factWords(preference, moment) }),
    ),
}

/** What was told for long, and is asked before it is told again. */
export const stillWords = {
  preference: (preference: PreferenceFact, moment: Moment) =>
    oldOne(phrase('still.preference', { text: preference.text }), preference, moment),
  interest: (fact: InterestFact, customer: PersonFacts, moment: Moment) => {
    const { does, their } = spokenOf(customer)
    const slots = { Does: capitalised(does), their, interest: interestName(fact, '') }
    return oldOne(phrase(`still.${fact.strength}`, slots), fact, moment)
  },
}

export function newsWords(
  kind: AboutKind,
  person: PersonFacts,
  relative: Relative | undefined,
  moment: Moment,
): Words {
  const when = nearDay(dayIn(person.changedAt, moment.timeZone), moment.today)
  const heard = phrase('news.last heard', { when, about: person.about ?? '' })
  const name = calledName(person)
  const { their } = spokenOf(person)
  const text =
    kind === 'injury'
      ? phrase('news.injury', { name })
      : kind === 'school year'
        ? phrase('news.school', { name })
        : relative
          ? phrase('news.person', { name })
          : phrase('news.work', { their })
  return said(text, relative ? capitalised(relative.tie.word) : '', heard)
}

function oldOne(text: string, fact: PreferenceFact | InterestFact, moment: Moment): Words {
  return said(text, phrase('still.why', { age: ageWords(fact, moment) }), factWords(fact, moment))
}

function named(person: PersonFacts) {
  return { name: calledName(person) }
}

function ofWhom(person: PersonFacts) {
  return { whose: possessive(calledName(person)) }
}

function childOf({ person, tie }: Relative) {
  return { Relation: capitalised(tie.word), month: monthName(person.birthday.month ?? 1) }
}
