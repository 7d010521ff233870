import { holdsDetails } from '../letters/details.ts'
import { letterOf, unwritable, type LetterFrame } from '../letters/letter.ts'
import { addDays, dayIn } from '../lib/day.ts'
import { dayInLanguage } from '../lib/language.ts'
import { wrapped } from '../lib/wrap.ts'
import type { Letter, MailKind, MailSite } from '../mail/kind.ts'
import type { QueuedMail } from '../mail/mail.ts'
import { organisationOf } from '../organisation/queries.ts'
import { calledName } from '../people/names.ts'
import { SCORES, wordingOf } from '../surveys/content.ts'
import { inHouse, SCORE } from '../surveys/two-questions.ts'
import { stopSurveysUrl, surveyAnswerUrl } from '../web/urls.ts'
import type { WithOpenCase } from './open-cases.ts'
import type { Asked } from './asked-queries.ts'
import { askedIn, decideOnSurvey } from './decide.ts'
import { linkToken } from './link.ts'
import { MAIL_PHRASES } from './phrases.ts'

/** The mail with the first of the two questions: each number leads to the page where it is sent. */
export interface SurveyMail {
  /** The day of the visit, and a greeting by name: '' where mails hold a link only. */
  day: string
  greeting: string
  opening: string
  question: string
  scores: { number: string; href: string }[]
  ends: string
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
    isReminder: mail.kind === 'survey reminder',
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

function surveyMail(asked: Asked, { business, answer, hasDetails, isReminder }: About): SurveyMail {
  const { content, language, day, closesAt, timeZone } = asked
  const phrases = MAIL_PHRASES[language]
  const [question] = content.sections.flatMap(({ questions }) => questions).filter(({ key }) => key === SCORE)
  const opening = isReminder ? phrases.reminding : content.letter[language].opening
  const lastDay = closesAt ? addDays(dayIn(closesAt, timeZone), -1) : null
  return {
    day: hasDetails ? dayInLanguage(day, language) : '',
    greeting: hasDetails ? phrases.greeting(calledName(asked)) : '',
    opening: inHouse(opening, business),
    question: question ? inHouse(wordingOf(question, new Map(), language), business) : '',
    scores: SCORES.map((score) => ({ number: String(score), href: `${answer}?score=${String(score)}` })),
    ends: phrases.ends,
    tap: phrases.tap,
    until: lastDay ? phrases.until(dayInLanguage(lastDay, language)) : '',
  }
}

function inText({ day, greeting, opening, question, scores, ends, tap, until }: SurveyMail): string[] {
  return [
    day,
    wrapped([greeting, opening].filter(Boolean).join(' ')),
    [wrapped(question), wrapped(ends)].join('\n'),
    scores.map(({ number, href }) => `${number.padStart(2)}: ${href}`).join('\n'),
    wrapped(`${tap} ${until}`),
  ]
}
