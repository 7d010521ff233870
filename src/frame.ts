import type { Request } from 'express'
import { duePromiseCount } from './follow-ups/queries.ts'
import { bannerIncidents } from './incidents/banner-queries.ts'
import { promiseInWords, statusInWords } from './incidents/wording.ts'
import { capitalised, initials } from './lib/text.ts'
import { healthOf, isSilent } from './mail/health.ts'
import { outboxState } from './mail/queries.ts'
import { customersWord } from './organisation/organisation.ts'
import type { About, Frame, NavEntry } from './web/frame.ts'
import type { FrameOf } from './web/page.ts'
import type { Site } from './web/site.ts'
import {
  backupsUrl,
  bookingsUrl,
  casesUrl,
  commentsUrl,
  customersUrl,
  duplicatesUrl,
  exportsUrl,
  feedsUrl,
  followUpsUrl,
  houseStandardsUrl,
  importsUrl,
  improvementsUrl,
  incidentsUrl,
  incidentUrl,
  insightsUrl,
  lineUpUrl,
  mailUrl,
  myAccountUrl,
  myCalendarUrl,
  myMailsUrl,
  pulseUrl,
  rotaUrl,
  settingsUrl,
  staffUrl,
  surveyCorrectionsUrl,
  surveysUrl,
  talkingPointsUrl,
  todayUrl,
  voiceUrl,
  wellDoneUrl,
  whoLookedUrl,
} from './web/urls.ts'
import { lookedBy, orgOf, staffOf, todayOf } from './staff/gate.ts'
import { permits } from './staff/permissions.ts'
import { signInRulesOf } from './staff/rules-queries.ts'
import { waitingCount } from './survey-corrections/queries.ts'

/** What surrounds every page, for whoever is signed in. */
export function frameFor(site: Site): FrameOf {
  return async (req, about) => {
    const dueCount = req.staff ? await duePromiseCount(site.database.read, todayOf(req), req.staff.role) : 0
    return {
      title: about.title,
      organisation: req.organisation?.name ?? 'Rapport',
      nav: req.staff ? navigation(req, about, dueCount) : [],
      staff: req.staff
        ? { name: req.staff.name, initials: initials(req.staff.name), role: req.staff.role }
        : null,
      menu: req.staff ? menu(req, await correctionsFor(site, req)) : [],
      searchHint: 'Find anyone: name, daughter’s name, phone, member no.',
      searchText: about.searchText ?? '',
      demo: req.organisation?.isDemo ?? false,
      alarm: await alarmFor(site, req),
      goingOn: req.staff ? await goingOn(site, req) : [],
      pageClass: about.pageClass ?? '',
      hideAfterMinutes: req.staff ? (await signInRulesOf(site.database.read)).hideAfterMinutes : 0,
    } satisfies Omit<Frame, 'flash'>
  }
}

/** Mails that nobody gets are somebody's business at once. */
async function alarmFor({ database, mail }: Site, req: Request): Promise<Frame['alarm']> {
  if (!req.staff || !permits(req.staff.role, 'see mail')) return null
  const { state } = healthOf(await outboxState(database.read), req.now)
  const isLeaving = (state === 'well' || state === 'late') && !(mail && isSilent(mail.runs(), req.now))
  return isLeaving ? null : { text: 'Mails do not leave.', href: mailUrl(), label: 'See why' }
}

/** What went wrong here and is not over: colleagues know first. */
async function goingOn({ database }: Site, req: Request): Promise<Frame['goingOn']> {
  const incidents = await bannerIncidents(database.read, staffOf(req).place.id)
  return incidents.map((incident) => ({
    text: [`${incident.title}: ${statusInWords(incident.status)}`, promiseInWords(incident, lookedBy(req))]
      .filter(Boolean)
      .join('. '),
    href: incidentUrl(incident.id),
  }))
}

function navigation(req: Request, about: About, dueCount: number): NavEntry[] {
  const entries = [
    { label: 'Today', href: todayUrl(), count: 0 },
    { label: 'Line-up', href: lineUpUrl(), count: 0 },
    { label: capitalised(customersWord(orgOf(req).customerWord)), href: customersUrl, count: 0 },
    { label: 'Talking points', href: talkingPointsUrl, count: 0 },
    { label: 'Follow-ups', href: followUpsUrl, count: dueCount },
    ...(permits(staffOf(req).role, 'see insights')
      ? [{ label: 'Insights', href: insightsUrl(), count: 0 }]
      : []),
  ]
  return entries.map((entry) => ({ ...entry, current: entry.href === about.nav }))
}

/** What customers say is wrong waits for whoever may accept it. */
async function correctionsFor({ database }: Site, req: Request): Promise<number> {
  return permits(staffOf(req).role, 'settle corrections') ? waitingCount(database.read) : 0
}

function menu(req: Request, corrections: number): { label: string; href: string }[] {
  const { role } = staffOf(req)
  return [
    { label: 'My account', href: myAccountUrl },
    { label: 'My mails', href: myMailsUrl },
    { label: 'My calendar', href: myCalendarUrl },
    { label: 'Cases', href: casesUrl },
    { label: 'Incidents', href: incidentsUrl },
    { label: 'House standards', href: houseStandardsUrl },
    { label: 'Well done', href: wellDoneUrl() },
    { label: 'Pulse', href: pulseUrl },
    ...(permits(role, 'run the rota') ? [{ label: 'Rota', href: rotaUrl }] : []),
    ...(permits(role, 'bring in lists')
      ? [{ label: `Bring in ${customersWord(orgOf(req).customerWord)}`, href: importsUrl }]
      : []),
    ...(permits(role, 'take people out') ? [{ label: 'Take out', href: exportsUrl }] : []),
    ...(permits(role, 'bring in visits') ? [{ label: 'Bring in visits', href: bookingsUrl }] : []),
    ...(permits(role, 'see surveys') ? [surveysEntry(corrections)] : []),
    ...(permits(role, 'see the voice') ? [{ label: 'Voice', href: voiceUrl() }] : []),
    ...(permits(role, 'see comments')
      ? [{ label: 'Comments', href: commentsUrl() }]
      : [{ label: 'Improvements', href: improvementsUrl() }]),
    ...(permits(role, 'see mail') ? [{ label: 'Mail', href: mailUrl() }] : []),
    ...(permits(role, 'merge people') ? [{ label: 'Here twice', href: duplicatesUrl() }] : []),
    ...(permits(role, 'see who looked') ? [{ label: 'Who looked', href: whoLookedUrl() }] : []),
    ...(permits(role, 'run feeds') ? [{ label: 'Feeds', href: feedsUrl }] : []),
    ...(permits(role, 'run staff accounts') ? [{ label: 'Staff', href: staffUrl }] : []),
    ...(permits(role, 'keep backups') ? [{ label: 'Backups', href: backupsUrl }] : []),
    ...(permits(role, 'change settings') ? [{ label: 'Settings', href: settingsUrl }] : []),
  ]
}

function surveysEntry(corrections: number): { label: string; href: string } {
  return corrections > 0
    ? { label: `Surveys: ${corrections} to look at`, href: surveyCorrectionsUrl() }
    : { label: 'Surveys', href: surveysUrl() }
}
