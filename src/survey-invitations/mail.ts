import { holdsDetails } from '../letters/details.ts'
import { letterOf, unwritable, type LetterFrame } from '../letters/letter.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { dayInLanguage } from '../lib/language.ts'
import { wrapped } from '../lib/wrap.ts'
import type { Letter, MailKind, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { organisationOf } from '../organisation/queries.ts'
import { calledName } from '../people/names.ts'
import { SCORES } from '../surveys/content.ts'
import { wordingOf } from '../surveys/path.ts'
import { inHouse, SCORE } from '../surveys/two-questions.ts'
import { stopSurveysUrl, surveyAnswerUrl } from '../web/urls.ts'
import type { WithOpenCase } from './open-cases.ts'
import type { Asked } from './asked-queries.ts'
import { askedIn, decideOnSurvey } from './decide.ts'
import { MAIL_KINDS_OF } from './invitation.ts'
import { linkToken } from './link.ts'
import { MAIL_PHRASES } from './phrases.ts'

/** The mail with the first of the two questions, each number leading to where it is sent, or with the way to a survey. */
export interface SurveyMail {
  /** The day of the visit, and a greeting by name: '' where mails hold a link only. */
  day: string
  greeting: string
  opening: string
  /** The first of the two questions, or ''. */
  question: string
  scores: { number: string; href: string }[]
  ends: string
  /** Where a survey of several pages begins, or goes on. */
  begin: { href: string; label: string } | null
  tap: string
  until: string
}

declare module '../web/views.ts' {
  interface Views {
    'mail/survey': SurveyMail
  }
}

/** The mails that customers get: an invitation, and its one reminder. */
export function surveyMailKinds(withOpenCase: WithOpenCase): MailKind[] {
  const decide = decideOnSurvey(withOpenCase)
  return [
    { name: 'survey', title: 'The two questions', decide, compose: composeSurvey },
    { name: 'survey reminder', title: 'The two questions, once more', decide, compose: composeSurvey },
    { name: 'service survey', title: 'A survey', decide, compose: composeSurvey },
    { name: 'service survey reminder', title: 'A survey, once more', decide, compose: composeSurvey },
  ]
}

async function composeSurvey(site: MailSite, mail: QueuedMail): Promise<Letter> {
  const { read } = site.database
  const asked = await askedIn(read, mail)
  if (!asked) throw unwritable(mail)
  const { content, language } = asked
  const business = (await organisationOf(read))?.name ?? 'Rapport'
  const phrases = MAIL_PHRASES[language]
  const model = surveyMail(asked, {
    business,
    answer: `${site.baseUrl}${surveyAnswerUrl(linkToken(asked.id, 'answer a survey', site.secret))}`,
    hasDetails: await holdsDetails(read),
    isReminder: mail.kind === MAIL_KINDS_OF[asked.kind].reminds,
  })
  const frame: LetterFrame = {
    ...{ subject: inHouse(content.letter[language].subject, business), organisation: business, language },
    reason: phrases.reason,
    stop: {
      href: `${site.baseUrl}${stopSurveysUrl(linkToken(asked.id, 'stop surveys', site.secret))}`,
      label: phrases.stop,
    },
  }
  return letterOf(site, frame, { view: 'mail/survey', model, text: inText(model) })
}

interface About {
  business: string
  /** Where it is answered. */
  answer: string
  hasDetails: boolean
  isReminder: boolean
}

function surveyMail(asked: Asked, about: About): SurveyMail {
  const { content, language, day, closesAt, timeZone } = asked
  const { business, hasDetails, isReminder } = about
  const phrases = MAIL_PHRASES[language]
  const opening = isReminder ? phrases.reminding : content.letter[language].opening
  const lastDay = closesAt ? addDays(dayIn(closesAt, timeZone), -1) : null
  return {
    day: hasDetails ? dayInLanguage(day, language) : '',
    greeting: hasDetails ? phrases.greeting(calledName(asked)) : '',
    opening: inHouse(opening, business),
    ...(asked.kind === 'two questions' ? withNumbers(asked, about) : withBeginning(asked, about)),
    until: lastDay ? phrases.until(dayInLanguage(lastDay, language)) : '',
  }
}

type Ways = Pick<SurveyMail, 'question' | 'scores' | 'ends' | 'begin' | 'tap'>

function withNumbers({ content, language }: Asked, { business, answer }: About): Ways {
  const phrases = MAIL_PHRASES[language]
  const question = content.sections.flatMap(({ questions }) => questions).find(({ key }) => key === SCORE)
  return {
    question: question ? inHouse(wordingOf(question, new Map(), language), business) : '',
    scores: SCORES.map((score) => ({ number: String(score), href: `${answer}?score=${String(score)}` })),
    ...{ ends: phrases.ends, begin: null, tap: phrases.tap },
  }
}

function withBeginning({ language, reached }: Asked, { answer }: About): Ways {
  const phrases = MAIL_PHRASES[language]
  const begin = { href: answer, label: reached === null ? phrases.begin : phrases.goOn }
  return { question: '', scores: [], ends: '', begin, tap: phrases.pages }
}

function inText({ day, greeting, opening, question, scores, ends, begin, tap, until }: SurveyMail): string[] {
  return [
    day,
    wrapped([greeting, opening].filter(Boolean).join(' ')),
    [question, ends]
      .map((line) => wrapped(line))
      .filter(Boolean)
      .join('\n'),
    scores.map(({ number, href }) => `${number.padStart(2)}: ${href}`).join('\n'),
    begin ? `${begin.label}: ${begin.href}` : '',
    wrapped(`${tap} ${until}`),
  ]
}
