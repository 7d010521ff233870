import type { Day } from '../lib/day.ts'
import { A_YEAR, periodName, periodOf, periodsLater, type Step } from '../lib/period.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm } from '../web/forms.ts'
import type { Empty } from '../web/fragments.ts'
import { surveyResultsUrl, voiceFileUrl, voiceUrl } from '../web/urls.ts'
import { askedBy, spanChoices, type Choice } from './choice.ts'
import { GROUPINGS, type Figure, type Grouping } from './figures.ts'
import type { Voice } from './gather.ts'
import { groupsOf, type Named } from './groups.ts'
import { groupPanel, type GroupPanel } from './panel-pages.ts'
import { teamPanel } from './team-pages.ts'
import { themesPanel, type ThemesPanel } from './theme-pages.ts'
import type { ThemeChange } from './themes.ts'

/** What customers say of us, counted. */
export interface VoicePage {
  lede: string
  /** What is asked at length, question by question. */
  surveys: { label: string; href: string }[]
  tabs: { label: string; href: string; current: boolean }[]
  by: string
  filters: Field[]
  panels: GroupPanel[]
  /** What their comments are about; null beside a part of them, and where nobody has sorted any. */
  themes: ThemesPanel | null
  /** Those who work here, beside everybody else; null where they are not asked. */
  team: GroupPanel | null
  empty: Empty | null
  file: string
}

declare module '../web/views.ts' {
  interface Views {
    'voice/voice': VoicePage
  }
}

/** The page of one view. */
export function voicePage(
  { figures, team, today }: Voice,
  choice: Choice,
  {
    named,
    themes,
    surveys,
  }: {
    named: Named
    themes: readonly ThemeChange[]
    surveys: readonly { id: string; name: string | null }[]
  },
): VoicePage {
  const { by, step } = choice
  const periods = periodsOf(choice, today)
  const inView = figures.filter((figure) => figure.by === by && figure.step === step)
  const isAsked = inView.some(({ first }) => periods.includes(first))
  return {
    lede: ledeOf(figures, choice),
    surveys: surveys.map(({ id, name }) => ({ label: name ?? '', href: surveyResultsUrl(id) })),
    tabs: GROUPINGS.filter((grouping) => isOffered(grouping, named) || grouping === by).map((grouping) => ({
      label: GROUPING_WORDS[grouping],
      href: voiceUrl(askedBy({ ...choice, by: grouping })),
      current: grouping === by,
    })),
    by: by === 'everyone' ? '' : by,
    filters: filtersOf(choice),
    panels: isAsked
      ? groupsOf(by, inView, named).map((group, at) =>
          groupPanel({ ...group, id: `voice-${String(at)}`, step }, periods, inView),
        )
      : [],
    themes: by === 'everyone' ? themesPanel(themes, latestOver(today, step), step) : null,
    team:
      by === 'everyone' && team.length > 0
        ? teamPanel(team, periodsOf({ ...choice, step: 'months' }, today))
        : null,
    empty: isAsked ? null : NOTHING_YET,
    file: voiceFileUrl,
  }
}

/** The periods of a view, the last of them the latest that is over. */
export function periodsOf({ step, years }: Omit<Choice, 'by'>, today: Day): Day[] {
  const count = years * A_YEAR[step]
  const running = periodOf(today, step)
  return Array.from({ length: count }, (_, at) => periodsLater(running, step, at - count))
}

/** The latest month or quarter that is over. */
export function latestOver(today: Day, step: Step): Day {
  return periodsLater(periodOf(today, step), step, -1)
}

function ledeOf(figures: readonly Figure[], { step }: Choice): string {
  const told = figures.filter(
    (figure) => figure.by === 'everyone' && figure.step === step && figure.stands === 'told',
  )
  const latest = told
    .map(({ first }) => first)
    .sort()
    .at(-1)
  const until = latest ? ` ${periodName(latest, step)} is the latest that can be told.` : ''
  return `How likely they are to recommend you, by when they were asked.${until}`
}

function isOffered(grouping: Grouping, { places, tiers }: Named): boolean {
  if (grouping === 'place') return places.length > 1
  return grouping !== 'tier' || tiers.length > 0
}

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  everyone: 'Everyone',
  place: 'By place',
  tier: 'By tier',
  team: 'By host’s team',
}

function filtersOf({ step, years }: Choice): Field[] {
  const form = blankForm({ step, years: String(years) })
  return [
    field(form, 'step', 'By', {
      kind: 'select',
      choices: [
        ['months', 'Month'],
        ['quarters', 'Quarter'],
      ],
    }),
    field(form, 'years', 'Span', { kind: 'select', choices: spanChoices() }),
  ]
}

const NOTHING_YET: Empty = {
  title: 'Nobody was asked in that time',
  text: 'Once customers are asked after their visits, what they answer is counted here, month by month.',
  action: null,
}
