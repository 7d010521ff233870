import { enterWhoLooked, forgetOldEntries } from './audit/jobs.ts'
import { forgetWhatWasMadeOfThem } from './comments/upkeep-commands.ts'
import { backUpNightly } from './backups/jobs.ts'
import { pollDueCalendars } from './bookings/calendars/jobs.ts'
import { goOnChangingMany } from './bulk-changes/work.ts'
import { remindOfOverdue } from './case-mails/jobs.ts'
import { lookOverCheckUps } from './cases/jobs.ts'
import { withOpenCase } from './cases/standing-queries.ts'
import { discardForgottenPhotos } from './photos/jobs.ts'
import { lookForDuplicates } from './duplicates/jobs.ts'
import { goOnClearing } from './erasure/clear.ts'
import { pollDueFeeds } from './feeds/jobs.ts'
import { goOnTelling } from './improvements/telling/work.ts'
import { goOnBringingIn } from './imports/bring-in.ts'
import { discardLeftFiles } from './imports/incoming/jobs.ts'
import { forgetOldDeeds } from './imports/undo/jobs.ts'
import { goOnUndoing } from './imports/undo/undo.ts'
import { remindOwners } from './incident-mails/jobs.ts'
import { goOnWithIncidents, lookOverAffected } from './incidents/afterwards/work.ts'
import { forgetOldSteps } from './merges/undo-commands.ts'
import { writeDownOpenings } from './recently-opened/jobs.ts'
import { holdPulse } from './pulse/jobs.ts'
import { lookOverReminders, queueMornings } from './reminders/jobs.ts'
import { forgetMails } from './mail-page/jobs.ts'
import { forgetNightly } from './retention/jobs.ts'
import { forgetOldSessions } from './staff/sessions.ts'
import { forgetOldFailures } from './sign-in/tries-commands.ts'
import { askAfterVisits } from './survey-invitations/jobs.ts'
import type { Site } from './web/site.ts'
import { queuePacks } from './weekly-pack/jobs.ts'
import { safeError } from './lib/safe-error.ts'

interface Job {
  name: string
  everyMinutes: number
  run: (site: Site) => Promise<void>
}

/** The timetable: every recurring job. */
const JOBS: readonly Job[] = [
  {
    name: 'forget old sessions',
    everyMinutes: 60,
    run: ({ database, clock }) => database.write((tx) => forgetOldSessions(tx, clock.now())),
  },
  {
    name: 'forget old sign-in failures',
    everyMinutes: 60,
    run: ({ database, clock }) => database.write((tx) => forgetOldFailures(tx, clock.now())),
  },
  { name: 'go on bringing in lists that were broken off', everyMinutes: 1, run: goOnBringingIn },
  { name: 'discard files of lists that nobody needs', everyMinutes: 60, run: discardLeftFiles },
  { name: 'go on undoing lists', everyMinutes: 1, run: goOnUndoing },
  {
    name: 'forget what lists did that can no longer be undone',
    everyMinutes: 60,
    run: forgetOldDeeds,
  },
  { name: 'go on with changes to many', everyMinutes: 1, run: goOnChangingMany },
  { name: 'ask feeds for what is new', everyMinutes: 1, run: pollDueFeeds },
  { name: 'read calendars of bookings', everyMinutes: 1, run: pollDueCalendars },
  { name: 'look for people who are here twice', everyMinutes: 1, run: lookForDuplicates },
  {
    name: 'forget what merges did that can no longer be undone',
    everyMinutes: 60,
    run: ({ database, clock }) => database.write((tx) => forgetOldSteps(tx, clock.now())),
  },
  {
    name: 'enter who looked',
    everyMinutes: 1 / 60,
    run: (site) => enterWhoLooked(site, site.clock.now()),
  },
  { name: 'forget who looked long ago', everyMinutes: 60, run: forgetOldEntries },
  { name: 'write down which cards were opened', everyMinutes: 1, run: writeDownOpenings },
  { name: 'look reminders over', everyMinutes: 5, run: lookOverReminders },
  { name: 'queue digests and promises due', everyMinutes: 5, run: queueMornings },
  {
    name: 'ask after visits',
    everyMinutes: 1,
    run: (site) => askAfterVisits(site, withOpenCase),
  },
  { name: 'remind of overdue cases', everyMinutes: 5, run: remindOfOverdue },
  { name: 'look over questions of closed cases', everyMinutes: 5, run: lookOverCheckUps },
  { name: 'go on with mails and follow-ups of incidents', everyMinutes: 1, run: goOnWithIncidents },
  { name: 'go on telling what was done about comments', everyMinutes: 1, run: goOnTelling },
  { name: 'queue weekly packs', everyMinutes: 5, run: queuePacks },
  { name: 'look over who is affected', everyMinutes: 5, run: lookOverAffected },
  { name: 'remind owners of incidents', everyMinutes: 5, run: remindOwners },
  { name: 'hold the pulse', everyMinutes: 10, run: holdPulse },
  {
    name: 'forget what was made of comments that are no more',
    everyMinutes: 60,
    run: ({ database }) => database.write((tx) => forgetWhatWasMadeOfThem(tx)),
  },
  { name: 'forget old mails', everyMinutes: 60, run: forgetMails },
  { name: 'discard forgotten photos', everyMinutes: 60, run: discardForgottenPhotos },
  { name: 'forget what is past its time', everyMinutes: 10, run: forgetNightly },
  { name: 'clear what is left of whoever was erased', everyMinutes: 1, run: goOnClearing },
  { name: 'back up', everyMinutes: 10, run: backUpNightly },
]

/**
 * Starts the timetable; the answer stops it. Every job also runs soon after the start, one a second, so that what fell
 * due while the site was down waits no longer. A job that fails is logged and runs again at its next time.
 */
export function startJobs(site: Site): () => void {
  const timers = JOBS.flatMap((job, i) => {
    const run = () => {
      job.run(site).catch((err: unknown) => {
        site.log.error({ job: job.name, err: safeError(err) }, 'job failed')
      })
    }
    return [setTimeout(run, (i + 1) * 1000), setInterval(run, job.everyMinutes * 60_000)]
  })
  for (const timer of timers) timer.unref()
  return () => {
    timers.forEach(clearTimeout)
  }
}
