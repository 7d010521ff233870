import { longDay } from '../lib/words-for-time.ts'
import type { CustomerWord } from '../organisation/organisation.ts'
import { calledName } from '../people/names.ts'
import { field, type Field } from '../web/field.ts'
import { blankForm } from '../web/forms.ts'
import {
  editCustomerUrl,
  editPersonUrl,
  personFileUrl,
  personUrl,
  whoLookedUrl,
  withBack,
} from '../web/urls.ts'
import { factGroups } from './fact-groups.ts'
import { plainLine, type MirrorGroup, type MirrorLine } from './line.ts'
import type { MirrorFacts } from './queries.ts'
import { selfSource } from './self-source.ts'
import { selfInWords } from './self-words.ts'
import * as said from './trace-words.ts'
import type { Whose } from './whose.ts'

/** What we remember about somebody, in words to them, to be shown or handed to them. */
export interface MirrorPage {
  title: string
  organisation: string
  made: string
  back: { href: string; label: string }
  groups: MirrorGroup[]
  /** What may be left out of the print. */
  choices: Field[]
  mirror: string
  file: string
  looked: string
}

declare module '../web/views.ts' {
  interface Views {
    'mirror/mirror': MirrorPage
    'mirror/_line': MirrorLine
  }
}

export interface MirrorMade extends Whose {
  organisation: string
  word: CustomerWord
  titleOfMail: (kind: string) => string
}

/** The mirror. */
export function mirrorPage(facts: MirrorFacts, made: MirrorMade): MirrorPage {
  const { person } = facts
  const groups = [selfGroup(facts, made), ...factGroups(facts, made), ...traceGroups(facts, made)]
  const chosen = Object.fromEntries(made.leftOut.map((guard) => [guard, 'yes']))
  const form = blankForm(chosen)
  return {
    title: `What we remember about ${calledName(person)}`,
    organisation: made.organisation,
    made: `Made on ${longDay(made.today)} ${made.today.slice(0, 4)}, for ${person.name}`,
    back: { href: personUrl(person.id), label: person.name },
    groups: groups.filter(({ lines }) => lines.length > 0),
    choices: [
      field(form, 'managers', 'Leave out of the print what is for managers only', {
        kind: 'checkbox',
        hint: 'Theirs to ask for as well; the law lets a business hold back some of it.',
      }),
      field(form, 'others', 'Leave out of the print what is about others too', {
        kind: 'checkbox',
        hint: 'What somebody else has told us is not ours to hand on.',
      }),
    ],
    mirror: made.mirror,
    file: personFileUrl(person.id),
    looked: whoLookedUrl({ about: person.id }),
  }
}

function selfGroup(facts: MirrorFacts, made: MirrorMade): MirrorGroup {
  const { mirror, word, today } = made
  const { id } = facts.person
  const source = selfSource(facts, made)
  const form = withBack(facts.membership ? editCustomerUrl(id) : editPersonUrl(id), mirror)
  const lines = selfInWords(facts, word, today).map((text) => plainLine(text, source, form))
  return { title: 'You', lines }
}

function traceGroups({ traces }: MirrorFacts, made: MirrorMade): MirrorGroup[] {
  const { visits, mails, said: answers, heard, incidents, cases, thanks } = traces
  const { lines, accepted, lists, merges, looks } = traces
  const atLength = [...traces.atLength.values()].flatMap(said.atLengthInWords)
  const corrections = traces.corrections.map((row) => said.correctionInWords(row, made))
  return [
    {
      title: 'Your visits',
      lines: visits.map((row) =>
        plainLine(said.visitInWords(row, made), row.by ? `Entered by ${row.by}.` : ''),
      ),
    },
    {
      title: 'What you told us when we asked',
      lines: [...answers.map((row) => said.saidInWords(row, made)), ...atLength, ...corrections].map((line) =>
        plainLine(line),
      ),
    },
    {
      title: 'What else you said of us',
      lines: heard.map((row) => plainLine(said.heardInWords(row, made))),
    },
    {
      title: 'What went wrong and touched you',
      lines: [
        ...incidents.map((row) => plainLine(said.incidentInWords(row, made))),
        ...cases.map((row) => plainLine(said.caseInWords(row, made))),
      ],
    },
    {
      title: 'What came up when you were here',
      lines: [
        ...lines.map((row) => plainLine(said.lineInWords(row, made))),
        ...thanks.map((row) => plainLine(said.thanksInWords(row, made))),
      ],
    },
    {
      title: 'What was made of notes about you',
      lines: accepted.map((row) => plainLine(said.acceptedInWords(row, made))),
    },
    {
      title: 'Mails about you and your visits',
      lines: mails.map((row) => plainLine(said.mailInWords(row, made.titleOfMail(row.kind), made))),
    },
    {
      title: 'Where it came from',
      lines: [
        ...lists.map((row) => plainLine(said.listInWords(row, made))),
        ...merges.map((row) => plainLine(said.mergeInWords(row, made))),
      ],
    },
    { title: 'Who looked', lines: [plainLine(said.looksInWords(looks, made))] },
  ]
}
