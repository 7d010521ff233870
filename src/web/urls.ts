/** Every address of the site that another page leads to, in one place. */

export const todayUrl = (day?: string) => (day ? `/?day=${day}` : '/')
export const lineUpUrl = (day?: string) => (day ? `/line-up?day=${day}` : '/line-up')
export const warmUpUrl = (asked: Record<string, string> = {}) => withQuery('/line-up/warm-up', asked)
export const thisWeekUrl = (asked: Record<string, string> = {}) => withQuery('/this-week', asked)
export const signInUrl = '/sign-in'
export const codeUrl = '/sign-in/code'
export const myAccountUrl = '/my-account'
export const myNameUrl = '/my-account/name'
export const myPasswordUrl = '/my-account/password'
export const mySessionEndUrl = (id: string) => `/my-account/sessions/${id}/end`
export const twoFactorUrl = '/my-account/two-factor'
export const twoFactorRemovalUrl = '/my-account/two-factor/removal'
export const recoveryCodesUrl = '/my-account/recovery-codes'
export const staffRulesUrl = '/staff/rules'
export const staffSecondFactorUrl = (id: string) => `/staff/${id}/two-factor/removal`
export const pinUrl = '/my-account/pin'
export const pinRemovalUrl = '/my-account/pin/removal'
export const coverUrl = '/cover'
export const coverUrlFor = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/cover/${id}`, asked)
export const forgottenPasswordUrl = '/forgotten-password'
export const newPasswordUrl = (token: string) => `/new-password/${token}`
export const invitationUrl = (token: string) => `/invitations/${token}`
export const surveySettingsUrl = '/settings/surveys'
export const twoQuestionsUrl = '/settings/surveys/two-questions'
export const serviceRulesUrl = (id: string) => `/settings/surveys/${id}`
export const surveySwitchUrl = (id: string) => `/settings/surveys/${id}/switch`
export const surveyQuestionsUrl = (id: string) => `/surveys/${id}/questions`
export const questionUrl = (id: string, key: string) => `/surveys/${id}/questions/${key}`
export const newQuestionUrl = (id: string, section: string) =>
  `/surveys/${id}/sections/${section}/questions/new`
export const sectionUrl = (id: string, key: string) => `/surveys/${id}/sections/${key}`
export const newSectionUrl = (id: string) => `/surveys/${id}/sections/new`
export const surveyPreviewUrl = (id: string, language = 'en') =>
  withQuery(`/surveys/${id}/preview`, language === 'en' ? {} : { language })
export const surveyCorrectionsUrl = (asked: Record<string, string> = {}) =>
  withQuery('/surveys/corrections', asked)
export const correctionStepUrl = (id: string, step: 'acceptance' | 'refusal' | 'undo') =>
  `/surveys/corrections/${id}/${step}`
export const surveysUrl = (asked: Record<string, string> = {}) => withQuery('/surveys', asked)
export const invitationWithdrawalUrl = (id: string) => `/surveys/invitations/${id}/withdrawal`
export const undoInvitationWithdrawalUrl = (id: string) => `/surveys/invitations/${id}/withdrawal/undo`
export const customerAnswersUrl = (id: string) => `/customers/${id}/answers`
export const surveyAnswerUrl = (token: string, asked: Record<string, string> = {}) =>
  withQuery(`/s/${token}`, asked)
export const surveyPartUrl = (token: string) => `/s/${token}/part`
export const surveyCommentUrl = (token: string) => `/s/${token}/comment`
export const stopSurveysUrl = (token: string) => `/stop-surveys/${token}`
export const staffUrl = '/staff'
export const staffInvitationsUrl = '/staff/invitations'
export const staffInvitationUrl = (id: string, step: 'again' | 'withdrawal') =>
  `/staff/invitations/${id}/${step}`
export const staffMemberUrl = (id: string) => `/staff/${id}`
export const staffRoleUrl = (id: string) => `/staff/${id}/role`
export const staffResetUrl = (id: string) => `/staff/${id}/password-reset`
export const staffSessionsEndUrl = (id: string) => `/staff/${id}/sessions/end`
export const staffDeactivationUrl = (id: string) => `/staff/${id}/deactivation`
export const undoStaffDeactivationUrl = (id: string) => `/staff/${id}/deactivation/undo`
export const welcomeUrl = '/welcome'
export const customersUrl = '/customers'
export const customersListUrl = (asked: Record<string, string>) => withQuery(customersUrl, asked)
export const newCustomerUrl = '/customers/new'
export const newCustomerUrlFor = (told: Record<string, string>) => withQuery(newCustomerUrl, told)
export const customerUrl = (id: string) => `/customers/${id}`
/** The same, opened from a mail. */
export const customerUrlInMail = (id: string) => `/customers/${id}?from=mail`
export const editCustomerUrl = (id: string) => `/customers/${id}/edit`
export const archivalUrl = (id: string) => `/customers/${id}/archival`
export const undoArchivalUrl = (id: string) => `/customers/${id}/archival/undo`
export const customerPhotoUrl = (id: string) => `/customers/${id}/photo`
export const photoRemovalUrl = (id: string) => `/customers/${id}/photo/removal`
export const undoPhotoRemovalUrl = (id: string, photoId: string) =>
  `/customers/${id}/photo/removal/undo/${photoId}`
export const membershipUrl = (personId: string) => `/people/${personId}/membership`
export const personUrl = (id: string) => `/people/${id}`
export const personUrlInMail = (id: string) => `/people/${id}?from=mail`
export const editPersonUrl = (id: string) => `/people/${id}/edit`
export const factsUrl = (personId: string, nouns: string) => `/people/${personId}/${nouns}`
export const newFactUrl = (personId: string, nouns: string) => `/people/${personId}/${nouns}/new`
export const factUrl = (nouns: string, id: string) => `/${nouns}/${id}`
export const editFactUrl = (nouns: string, id: string) => `/${nouns}/${id}/edit`
export const suggestionsUrl = (noteId: string) => `/notes/${noteId}/suggestions`
export const undoAnswerUrl = (id: string) => `/suggestions/${id}/undo`
export const wordingUrl = '/notes/wording'
export const promiseKeepingUrl = (id: string) => `/promises/${id}/keeping`
export const outcomesUrl = (customerId: string) => `/customers/${customerId}/outcomes`
export const companyUrl = (customerId: string) => `/customers/${customerId}/company`
export const undoOutcomeUrl = (id: string) => `/outcomes/${id}/undo`
export const myCalendarUrl = '/my-calendar'
export const calendarAddressUrl = '/my-calendar/address'
export const calendarEndUrl = '/my-calendar/end'
export const calendarUrl = (token: string) => `/calendar/${token}.ics`
export const tapUrl = (token: string) => `/taps/${token}`
export const stopUrl = (token: string) => `/stop-mails/${token}`
export const askedUrl = (id: string) => `/asks/${id}/asked`
export const talkingPointsUrl = '/talking-points'
export const talkingPointsListUrl = (asked: Record<string, string>) => withQuery(talkingPointsUrl, asked)
export const talkingPointUrl = (id: string) => `/talking-points/${id}`
export const talkingPointEndUrl = (id: string) => `/talking-points/${id}/end`
export const undoTalkingPointEndUrl = (id: string, until: Date) =>
  `${talkingPointEndUrl(id)}/undo/${until.getTime()}`
export const editTalkingPointUrl = (id: string) => `/talking-points/${id}/edit`
export const casesUrl = '/cases'
export const casesListUrl = (asked: Record<string, string>) => withQuery(casesUrl, asked)
export const caseUrl = (id: string) => `/cases/${id}`
export const caseActUrl = (id: string, act: string) => `/cases/${id}/${act}`
export const caseContactRemovalUrl = (id: string, stepId: string) => `/cases/${id}/contacts/${stepId}/removal`
export const caseClosingUndoUrl = (id: string) => `/cases/${id}/closing/undo`
export const incidentsUrl = '/incidents'
export const incidentsListUrl = (asked: Record<string, string>) => withQuery(incidentsUrl, asked)
export const newIncidentUrl = '/incidents/new'
export const incidentUrl = (id: string) => `/incidents/${id}`
export const editIncidentUrl = (id: string) => `/incidents/${id}/edit`
export const incidentRemovalUrl = (id: string) => `/incidents/${id}/removal`
export const incidentUpdatesUrl = (id: string) => `/incidents/${id}/updates`
export const incidentUpdateUrl = (id: string) => `/incident-updates/${id}`
export const editIncidentUpdateUrl = (id: string) => `/incident-updates/${id}/edit`
export const incidentUpdateBackUrl = (id: string) => `/incident-updates/${id}/removal`
export const affectedUrl = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/incidents/${id}/affected`, asked)
export const pickAffectedUrl = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/incidents/${id}/affected/new`, asked)
export const undoPickUrl = (id: string, at: Date) => `/incidents/${id}/affected/picks/${at.getTime()}/undo`
export const tellingUrl = (customerId: string, incidentId: string) =>
  `/customers/${customerId}/incidents/${incidentId}`
export const tellingRemovalUrl = (customerId: string, incidentId: string) =>
  `${tellingUrl(customerId, incidentId)}/removal`
export const incidentSharingUrl = (id: string) => `/incidents/${id}/page`
export const incidentSharingEndUrl = (id: string) => `/incidents/${id}/page/end`
export const publicIncidentUrl = (token: string) => `/i/${token}`
export const stopIncidentMailsUrl = (token: string) => `/stop-incident-mails/${token}`
export const houseStandardsUrl = '/house-standards'
export const houseStandardUrl = (id: string) => `/house-standards/${id}`
export const editHouseStandardUrl = (id: string) => `/house-standards/${id}/edit`
export const houseStandardMoveUrl = (id: string) => `/house-standards/${id}/move`
export const houseStandardRemovalUrl = (id: string) => `/house-standards/${id}/removal`
export const commentsUrl = (asked: Record<string, string> = {}) => withQuery('/comments', asked)
export const newCommentUrl = (asked: Record<string, string> = {}) => withQuery('/comments/new', asked)
export const commentUrl = (id: string) => `/comments/${id}`
export const editCommentUrl = (id: string) => `/comments/${id}/edit`
export const commentRemovalUrl = (id: string) => `/comments/${id}/removal`
export const commentThemesUrl = (id: string) => `/comments/${id}/themes`
export const commentThemeUrl = (id: string, themeId: string, step: 'addition' | 'removal' | 'undo') =>
  `/comments/${id}/themes/${themeId}/${step}`
export const commentToneUrl = (id: string) => `/comments/${id}/tone`
export const commentAudienceUrl = (id: string, step: 'opening' | 'closing') => `/comments/${id}/${step}`
export const commentCaseUrl = (id: string) => `/comments/${id}/case`
export const commentImprovementsUrl = (id: string) => `/comments/${id}/improvements`
export const improvementsUrl = (asked: Record<string, string> = {}) => withQuery('/improvements', asked)
export const newImprovementUrl = (asked: Record<string, string> = {}) => withQuery('/improvements/new', asked)
export const improvementUrl = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/improvements/${id}`, asked)
export const editImprovementUrl = (id: string) => `/improvements/${id}/edit`
export const improvementDoneUrl = (id: string) => `/improvements/${id}/done`
export const improvementRemovalUrl = (id: string) => `/improvements/${id}/removal`
export const improvementThemeUrl = (id: string) => `/improvements/${id}/theme`
export const improvementCommentUrl = (id: string, commentId: string, step: 'addition' | 'removal') =>
  `/improvements/${id}/comments/${commentId}/${step}`
export const tellingOfImprovementUrl = (id: string) => `/improvements/${id}/mail`
export const stopImprovementMailsUrl = (token: string) => `/stop-improvement-mails/${token}`
export const weeklyPackUrl = '/weekly-pack'
export const weeklyPackSettingsUrl = '/settings/weekly-pack'
export const themesUrl = '/themes'
export const themeUrl = (id: string) => `/themes/${id}`
export const editThemeUrl = (id: string) => `/themes/${id}/edit`
export const themeRemovalUrl = (id: string) => `/themes/${id}/removal`
export const wellDoneUrl = (asked: Record<string, string> = {}) => withQuery('/well-done', asked)
export const sayWellDoneUrl = (customerId: string) => `/customers/${customerId}/well-done`
export const wellDoneWordsUrl = (id: string) => `/well-done/${id}/words`
export const wellDoneRemovalUrl = (id: string) => `/well-done/${id}/removal`
export const rewardUrl = (id: string) => `/well-done/${id}/reward`
export const feedsUrl = '/feeds'
export const newFeedUrl = '/feeds/new'
export const feedUrl = (id: string) => `/feeds/${id}`
export const feedCheckUrl = (id: string) => `/feeds/${id}/check`
export const feedPauseUrl = (id: string) => `/feeds/${id}/pause`
export const feedResumeUrl = (id: string) => `/feeds/${id}/pause/undo`
export const feedRemovalUrl = (id: string) => `/feeds/${id}/removal`
export const followUpsUrl = '/follow-ups'
export const followUpsListUrl = (asked: Record<string, string>) => withQuery(followUpsUrl, asked)
export const importsUrl = '/imports'
export const sampleListUrl = '/imports/sample'
export const importUrl = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/imports/${id}`, asked)
export const importMappingUrl = (id: string) => `/imports/${id}/mapping`
export const importMappingRemovalUrl = (id: string) => `/imports/${id}/mapping/removal`
export const undoImportMappingRemovalUrl = (id: string) => `/imports/${id}/mapping/removal/undo`
export const importApplicationUrl = (id: string) => `/imports/${id}/application`
export const importRefusedUrl = (id: string) => `/imports/${id}/refused`
export const importStopUrl = (id: string) => `/imports/${id}/stop`
export const importWinsUrl = (id: string) => `/imports/${id}/wins`
export const importSureUrl = (id: string) => `/imports/${id}/sure`
export const importLineUrl = (id: string, line: number) => `/imports/${id}/lines/${line}`
export const importDecisionUrl = (id: string, line: number) => `/imports/${id}/lines/${line}/decision`
export const importAskAgainUrl = (id: string, line: number) => `/imports/${id}/lines/${line}/again`
export const importOutlookUrl = (id: string) => `/imports/${id}/outlook`
export const importUndoUrl = (id: string) => `/imports/${id}/undo`
export const importLeaveUrl = (id: string) => `/imports/${id}/outlook/removal`
export const importRemovalUrl = (id: string) => `/imports/${id}/removal`
export const exportsUrl = '/exports'
export const exportUrl = (what: string) => `/exports/${what}`
export const bookingsUrl = '/bookings'
export const bookingNamesUrl = '/bookings/names'
export const bookingNameRemovalUrl = (id: string) => `/bookings/names/${id}/removal`
export const bookingSettlingUrl = (id: string) => `/bookings/${id}/settling`
export const bookingFilesUrl = '/bookings/files'
export const bookingFileUrl = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/bookings/files/${id}`, asked)
export const bookingFileActUrl = (id: string, act: 'columns' | 'application' | 'removal' | 'undoing') =>
  `/bookings/files/${id}/${act}`
export const bookingCalendarsUrl = '/bookings/calendars'
export const newBookingCalendarUrl = '/bookings/calendars/new'
export const bookingCalendarUrl = (id: string) => `/bookings/calendars/${id}`
export const bookingCalendarActUrl = (
  id: string,
  act: 'check' | 'pause' | 'pause/undo' | 'removal' | 'removal/undo',
) => `/bookings/calendars/${id}/${act}`
export const bulkChangesUrl = '/bulk-changes'
export const newBulkChangeUrl = '/bulk-changes/new'
export const bulkChangeUrl = (id: string) => `/bulk-changes/${id}`
export const undoBulkChangeUrl = (id: string) => `/bulk-changes/${id}/undo`
export const duplicatesUrl = (asked: Record<string, string> = {}) => withQuery('/duplicates', asked)
export const pairUrl = (one: string, other: string, say: 'apart' | 'later' | 'again') =>
  `/duplicates/${one}/${other}/${say}`
export const mergesUrl = '/merges'
export const newMergeUrl = (asked: Record<string, string>) => withQuery('/merges/new', asked)
export const undoMergeUrl = (id: string) => `/merges/${id}/undo`
export const erasureUrl = (id: string, isCustomer: boolean) =>
  `/${isCustomer ? 'customers' : 'people'}/${id}/erasure`
export const erasuresUrl = '/erasures'
export const retentionUrl = '/retention'
export const keepingUrl = (customerId: string) => `/customers/${customerId}/keeping`
export const undoKeepingUrl = (customerId: string) => `/customers/${customerId}/keeping/undo`
export const insightsUrl = (asked: Record<string, string> = {}) => withQuery('/insights', asked)
export const mailUrl = (asked: Record<string, string> = {}) => withQuery('/mail', asked)
export const oneMailUrl = (id: string) => `/mail/${id}`
export const mailTestUrl = '/mail/test'
export const mailServerTrialUrl = '/mail/server-trial'
export const backupsUrl = '/backups'
export const settingsUrl = '/settings'
export const mirrorUrl = (customerId: string) => `/customers/${customerId}/mirror`
export const personMirrorUrl = (personId: string) => `/people/${personId}/mirror`
export const mirrorActUrl = (personId: string, kind: string, factId: string, act: string) =>
  `/people/${personId}/mirror/${kind}/${factId}/${act}`
export const personFileUrl = (personId: string) => `/people/${personId}/file`
export const notKeptUrl = '/what-we-do-not-keep'
export const privacySettingsUrl = '/settings/privacy'
export const minorsUrl = '/minors'
export const trimMinorsUrl = '/minors/trim'
export const trimMinorUrl = (personId: string) => `/people/${personId}/trim`
export const pulseUrl = '/pulse'
export const pulseMonthUrl = (month: string) => `/pulse/${month}`
export const pulseSettingsUrl = '/settings/pulse'
export const voiceUrl = (asked: Record<string, string> = {}) => withQuery('/voice', asked)
export const voiceFileUrl = '/voice/file'
export const surveyResultsUrl = (id: string, asked: Record<string, string> = {}) =>
  withQuery(`/voice/surveys/${id}`, asked)
export const surveyResultsFileUrl = (id: string) => `/voice/surveys/${id}/file`
export const whoLookedUrl = (asked: Record<string, string> = {}) => withQuery('/who-looked', asked)
export const mailSettingsUrl = '/settings/mails'
export const myMailsUrl = '/my-mails'
export const staffMailsUrl = (id: string) => `/staff/${id}/mails`
export const rotaUrl = '/rota'
export const shiftsUrl = '/rota/shifts'
export const shiftRemovalUrl = (id: string) => `/rota/shifts/${id}/removal`
export const undoShiftRemovalUrl = (id: string) => `/rota/shifts/${id}/removal/undo`
export const rotaExceptionsUrl = '/rota/exceptions'
export const rotaExceptionRemovalUrl = (id: string) => `/rota/exceptions/${id}/removal`
export const undoRotaExceptionRemovalUrl = (id: string) => `/rota/exceptions/${id}/removal/undo`
export const photoUrl = (photoId: string) => `/photos/${photoId}`
export const visitsUrl = '/visits'
export const newVisitUrl = (asked: Record<string, string> = {}) => withQuery('/visits/new', asked)
export const editVisitUrl = (id: string) => `/visits/${id}/edit`
export const visitStepUrl = (id: string, step: string) => `/visits/${id}/${step}`
export const visitStepBackUrl = (id: string, step: string) => `/visits/${id}/${step}/undo`
export const visitOfNewcomerBackUrl = (id: string) => `/visits/${id}/newcomer/undo`
export const visitLineUrl = '/visits/line'

/** The address of a form that leads back to a page once it is saved. */
export const withBack = (address: string, back: string) => withQuery(address, { back })

function withQuery(address: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(asked).toString()
  return query ? `${address}?${query}` : address
}
