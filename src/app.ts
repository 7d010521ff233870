import { join } from 'node:path'
import express, { type Express, type Router } from 'express'
import { askKind } from './asks/kind.ts'
import { hearWhereFrom, hearWhoLooks } from './audit/look-routes.ts'
import { backupRoutes } from './backups/routes.ts'
import { bookingCalendarRoutes } from './bookings/calendars/routes.ts'
import { bookingCalendarStateRoutes } from './bookings/calendars/state-routes.ts'
import { bookingFileRoutes } from './bookings/files/routes.ts'
import { bookingRoutes } from './bookings/routes.ts'
import { settlingRoutes } from './bookings/settling/routes.ts'
import { bulkChangeRoutes } from './bulk-changes/routes.ts'
import { caseListRoutes } from './cases/list-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { captureRoutes } from './capture/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { suggestionRoutes } from './capture/suggestion-routes.ts'
import { cautionKind } from './cautions/kind.ts'
import { heardRoutes } from './comments/heard-routes.ts'
import { commentCaseRoutes } from './comments/case-routes.ts'
import { commentRoutes } from './comments/routes.ts'
import { sortingRoutes } from './comments/sorting-routes.ts'
import { customerFormRoutes } from './customers/form-routes.ts'
import { membershipRoutes } from './customers/membership-routes.ts'
import { customerCardRoutes } from './customers/card/routes.ts'
import { customerListRoutes } from './customers/list/routes.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { erasureRoutes } from './erasure/routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { feedStateRoutes } from './feeds/state-routes.ts'
import { decisionRoutes } from './imports/decision-routes.ts'
import { listRoutes } from './imports/list-routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { mappingRoutes } from './imports/mapping/routes.ts'
import { houseStandardRoutes } from './house-standards/routes.ts'
import { stopIncidentMailRoutes } from './incident-mails/stop-routes.ts'
import { affectedRoutes } from './incidents/affected/routes.ts'
import { tellingRoutes } from './incidents/affected/telling-routes.ts'
import { publicIncidentRoutes } from './incidents/public-page/routes.ts'
import { improvementCommentRoutes } from './improvements/comment-routes.ts'
import { oneImprovementRoutes } from './improvements/improvement-routes.ts'
import { improvementRoutes } from './improvements/routes.ts'
import { tellingOfImprovementRoutes } from './improvements/telling/routes.ts'
import { stopImprovementMailRoutes } from './improvements/telling/stop-routes.ts'
import { incidentRoutes } from './incidents/routes.ts'
import { incidentUpdateRoutes } from './incidents/updates/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { undoRoutes } from './imports/undo/routes.ts'
import { insightsRoutes } from './insights/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { interestKind } from './interests/kind.ts'
import { leadToMerged } from './merges/address-routes.ts'
import { plural } from './lib/text.ts'
import { stopRoutes } from './letters/stopping/routes.ts'
import { tapRoutes } from './letters/taps/routes.ts'
import { lineUpRoutes } from './line-up/routes.ts'
import { warmUpRoutes } from './line-up/warm-up/routes.ts'
import { personFileRoutes } from './mirror/file-routes.ts'
import { mirrorRoutes } from './mirror/routes.ts'
import { mergeRoutes } from './merges/routes.ts'
import { myAccountRoutes } from './my-account/routes.ts'
import { myTwoFactorRoutes } from './my-account/two-factor-routes.ts'
import { myMailsRoutes } from './my-mails/routes.ts'
import { mailKindTitle } from './mail-kinds.ts'
import { oneMailRoutes } from './mail-page/mail-routes.ts'
import { mailRoutes } from './mail-page/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { occasionKind } from './occasions/kind.ts'
import { photoRoutes } from './photos/routes.ts'
import { passwordResetRoutes } from './password-resets/routes.ts'
import { preferenceKind } from './preferences/kind.ts'
import { promiseKind } from './promises/kind.ts'
import { promptRoutes } from './prompts/routes.ts'
import { pulseRoutes } from './pulse/routes.ts'
import { pulseSettingsRoutes } from './pulse/settings-routes.ts'
import { readiness } from './readiness.ts'
import { factRoutes } from './facts/routes.ts'
import { rotaRoutes } from './rota/routes.ts'
import { personRoutes } from './people/routes.ts'
import { addPersonRoutes } from './relationships/add-routes.ts'
import { relationshipRoutes } from './relationships/routes.ts'
import { relativeRoutes } from './relatives/routes.ts'
import { minorsRoutes } from './minors/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { pinRoutes } from './shared-desk/pin-routes.ts'
import { sharedDeskRoutes } from './shared-desk/routes.ts'
import { mailSettingsRoutes } from './settings/mail-routes.ts'
import { notKeptRoutes } from './settings/not-kept-routes.ts'
import { privacySettingsRoutes } from './settings/privacy-routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { frameFor } from './frame.ts'
import { gate } from './staff/gate.ts'
import { staffMemberRoutes } from './staff-accounts/member-routes.ts'
import { staffRulesRoutes } from './staff-accounts/rules-routes.ts'
import { staffAccountRoutes } from './staff-accounts/routes.ts'
import { routeTable } from './staff/route-table.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { surveyAnswerRoutes } from './survey-answers/routes.ts'
import { surveyPartRoutes } from './survey-answers/parts/routes.ts'
import { surveyPreviewRoutes } from './survey-answers/preview/routes.ts'
import { saidRoutes } from './survey-answers/said-routes.ts'
import { stopSurveyRoutes } from './survey-answers/stopping/routes.ts'
import { waitingCount } from './survey-corrections/queries.ts'
import { surveyCorrectionRoutes } from './survey-corrections/routes.ts'
import { surveyInvitationRoutes } from './survey-invitations/list/routes.ts'
import { surveyBuilderRoutes } from './surveys/builder/routes.ts'
import { surveyLetterRoutes } from './surveys/builder/letter-routes.ts'
import { surveyQuestionRoutes } from './surveys/builder/question-routes.ts'
import { surveySectionRoutes } from './surveys/builder/section-routes.ts'
import { eachSurveyRoutes } from './surveys/each/routes.ts'
import { surveySettingsRoutes } from './surveys/routes.ts'
import { talkingPointEndRoutes } from './talking-points/end-routes.ts'
import { talkingPointRoutes } from './talking-points/routes.ts'
import { themeRoutes } from './themes/routes.ts'
import { todayRoutes } from './today/routes.ts'
import { thisWeekRoutes } from './today/week/routes.ts'
import { codeRoutes } from './two-factor/code-routes.ts'
import { setUpRoutes } from './two-factor/set-up-routes.ts'
import { newcomerRoutes } from './visits/newcomer-routes.ts'
import { visitLineRoutes } from './visits/line-routes.ts'
import { visitRoutes } from './visits/routes.ts'
import { visitStepRoutes } from './visits/step-routes.ts'
import { surveyResultRoutes } from './voice/results/routes.ts'
import { voiceRoutes } from './voice/routes.ts'
import { wellDoneRoutes } from './well-done/routes.ts'
import { wellDoneWordsRoutes } from './well-done/words-routes.ts'
import { weeklyPackRoutes } from './weekly-pack/routes.ts'
import { whoLookedRoutes } from './who-looked/routes.ts'
import { answerErrors, nothingHere } from './web/answer-errors.ts'
import { readAssets, type Assets } from './web/assets.ts'
import { byFirstWord } from './web/by-first-word.ts'
import { refuseCrossOrigin } from './web/cross-origin.ts'
import { keptNowhere, securityHeaders } from './web/headers.ts'
import { healthRoutes } from './web/health.ts'
import { refuseOtherMethods } from './web/methods.ts'
import { keepPace } from './web/limits.ts'
import { readForms } from './web/form-body.ts'
import { pages } from './web/page.ts'
import { compileViews, type Render } from './web/render.ts'
import { refuseRepeated } from './web/repeated.ts'
import { logRequests } from './web/request-log.ts'
import { isSecure, type Site } from './web/site.ts'

const VIEWS = join(import.meta.dirname, '..', 'views')

/** Where mail programs post to when somebody stops mails in them; such an address is a key by itself. */
const STOPPED_ELSEWHERE = /^\/stop-(?:mails|surveys|incident-mails|improvement-mails)\/[\w-]+$/u

/** The routers of the site; each one names who may use its routes. */
const ROUTERS: readonly ((site: Site) => Router)[] = [
  signInRoutes,
  codeRoutes,
  setUpRoutes,
  sharedDeskRoutes,
  pinRoutes,
  myAccountRoutes,
  myTwoFactorRoutes,
  passwordResetRoutes,
  invitationRoutes,
  staffAccountRoutes,
  staffRulesRoutes,
  staffMemberRoutes,
  settingsRoutes,
  privacySettingsRoutes,
  notKeptRoutes,
  mailSettingsRoutes,
  surveySettingsRoutes,
  eachSurveyRoutes,
  surveyBuilderRoutes,
  surveyLetterRoutes,
  surveySectionRoutes,
  surveyQuestionRoutes,
  surveyPreviewRoutes,
  surveyCorrectionRoutes,
  pulseSettingsRoutes,
  myMailsRoutes,
  rotaRoutes,
  searchRoutes,
  customerFormRoutes,
  membershipRoutes,
  customerListRoutes,
  customerCardRoutes,
  saidRoutes,
  photoRoutes,
  relativeRoutes,
  personRoutes,
  addPersonRoutes,
  relationshipRoutes,
  captureRoutes,
  suggestionRoutes,
  noteRoutes,
  (site) => factRoutes(site, preferenceKind),
  (site) => factRoutes(site, interestKind),
  (site) => factRoutes(site, cautionKind),
  (site) => factRoutes(site, occasionKind),
  (site) => factRoutes(site, askKind),
  (site) => factRoutes(site, promiseKind),
  followUpRoutes,
  talkingPointRoutes,
  talkingPointEndRoutes,
  commentRoutes,
  heardRoutes,
  sortingRoutes,
  commentCaseRoutes,
  themeRoutes,
  improvementRoutes,
  oneImprovementRoutes,
  improvementCommentRoutes,
  tellingOfImprovementRoutes,
  stopImprovementMailRoutes,
  weeklyPackRoutes,
  houseStandardRoutes,
  wellDoneRoutes,
  wellDoneWordsRoutes,
  caseListRoutes,
  caseRoutes,
  incidentRoutes,
  incidentUpdateRoutes,
  affectedRoutes,
  tellingRoutes,
  publicIncidentRoutes,
  stopIncidentMailRoutes,
  feedRoutes,
  feedStateRoutes,
  importRoutes,
  decisionRoutes,
  undoRoutes,
  exportRoutes,
  mappingRoutes,
  bulkChangeRoutes,
  listRoutes,
  bookingRoutes,
  bookingCalendarRoutes,
  bookingCalendarStateRoutes,
  bookingFileRoutes,
  settlingRoutes,
  todayRoutes,
  lineUpRoutes,
  warmUpRoutes,
  thisWeekRoutes,
  insightsRoutes,
  voiceRoutes,
  surveyResultRoutes,
  pulseRoutes,
  (site) => mailRoutes(site, mailKindTitle),
  (site) => oneMailRoutes(site, mailKindTitle),
  duplicateRoutes,
  mergeRoutes,
  minorsRoutes,
  erasureRoutes,
  retentionRoutes,
  promptRoutes,
  tapRoutes,
  stopRoutes,
  (site) => surveyInvitationRoutes(site, waitingCount),
  surveyAnswerRoutes,
  surveyPartRoutes,
  stopSurveyRoutes,
  calendarRoutes,
  backupRoutes,
  whoLookedRoutes,
  (site) => mirrorRoutes(site, mailKindTitle),
  personFileRoutes,
  visitRoutes,
  visitLineRoutes,
  newcomerRoutes,
  visitStepRoutes,
]

/** The routers, each with a guard on every route; throws where one has none. */
export function routersOf(site: Site): Router[] {
  const routers = ROUTERS.map((routes) => routes(site))
  routers.forEach(routeTable)
  return routers
}

/** How pages look: the assets, and every template compiled. */
export interface Look {
  assets: Assets
  render: Render
}

/** Reads the assets and compiles the templates, once. */
export function siteLook(): Look {
  const assets = readAssets(join(VIEWS, 'assets'))
  return { assets, render: compileViews(VIEWS, { plural, asset: assets.address, icon: assets.icon }) }
}

/** The whole site, given what it needs from the world. */
export function buildApp(site: Site, { assets, render }: Look = siteLook()): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  app.set('trust proxy', [...(site.trustedProxies ?? [])])
  app.use(logRequests(site.log, site.answered))
  app.use(securityHeaders(site))
  app.use(refuseOtherMethods)
  app.use(assets.routes)
  app.use(keptNowhere)
  app.use(healthRoutes(site, readiness))
  app.use(pages(render, frameFor(site), { now: () => site.clock.now(), isSecure: isSecure(site) }))
  app.use(gate(site))
  app.use(hearWhoLooks(site))
  for (const pace of keepPace(site.requestsAMinute ?? 0)) app.use(pace)
  app.use(refuseCrossOrigin(STOPPED_ELSEWHERE))
  app.use(readForms)
  app.use(refuseRepeated)
  app.use(hearWhereFrom)
  app.use(byFirstWord(routersOf(site)))
  app.use(nothingHere)
  app.use(leadToMerged(site))
  app.use(answerErrors(site.log))
  return app
}
