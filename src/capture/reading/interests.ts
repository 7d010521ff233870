import { mentionsIn } from '../../interests/recognise.ts'
import type { Side, Strength } from '../../interests/interest.ts'
import { fold } from '../../lib/text.ts'
import type { SuggestionOf } from '../suggestion.ts'
import type { Reading } from './reading.ts'
import { clauseAt, clauseText } from './sentence.ts'

type NewInterest = SuggestionOf<'interest'>

/** What somebody cares about, where the sentence says that they do. */
export function interestsIn(reading: Reading): NewInterest[] {
  if (reading.sentence.isDoubtful) return []
  return [...ofCatalogue(reading), ...plainlyNew(reading)]
}

function ofCatalogue(reading: Reading): NewInterest[] {
  const { sentence, known, subjectAt } = reading
  return mentionsIn(sentence.text, known.catalogue).flatMap(({ entry, start, end }) => {
    const isTeam = entry.category === 'team'
    const isTaste = entry.category === 'food and drink'
    const care = careFor(reading, start, end, isTeam)
    const whose = subjectAt(start)
    // What somebody likes to eat or drink is how they like it.
    if (!care || !whose || (isTaste && care.strength === 'mentioned')) return []
    return { kind: 'interest' as const, whose, name: entry.name, category: entry.category, ...care }
  })
}

interface Care {
  strength: Strength
  side: Side | null
}

/** How much they care: by the words before the name in its clause, or "fan" after it. */
function careFor({ sentence }: Reading, start: number, end: number, isTeam: boolean): Care | undefined {
  const clause = clauseAt(sentence, start)
  const before = sentence.plain.slice(clause.start, start)
  const after = sentence.plain.slice(end)
  const isAgainst = AGAINST.test(before)
  if (isAgainst)
    return isTeam && !/\bnot?\b/.test(before) ? { strength: 'follows', side: 'against' } : undefined
  if (NEGATED.test(clauseText(sentence, start))) return undefined
  const side = isTeam ? ('for' as const) : null
  if (FAN_AFTER.test(after) || (isTeam && GOES_TO.test(before) && GAME.test(after)))
    return { strength: 'follows', side }
  const isProper = /^\p{Lu}/u.test(sentence.text.slice(start))
  if (!GOES_ON.test(after) || (!isProper && HAS_ARTICLE.test(before))) return undefined
  if (DOES.test(before)) return { strength: 'plays', side }
  if (CARES.test(before)) return { strength: 'follows', side }
  return LIKES.test(before) ? { strength: 'mentioned', side } : undefined
}

/** Something that the catalogue has not, taken up for certain: "took up falconry in spring". */
function plainlyNew({ sentence, known, subjectAt }: Reading): NewInterest[] {
  const match = TAKEN_UP.exec(sentence.plain)
  const name = match?.[1]?.trim() ?? ''
  if (!match || name === '' || NEGATED.test(clauseText(sentence, match.index))) return []
  const isKnown = mentionsIn(name, known.catalogue).length > 0 || NO_INTERESTS.has(fold(name))
  const whose = subjectAt(match.index)
  if (isKnown || !whose) return []
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return [{ kind: 'interest', whose, name: capital, category: 'other', strength: 'plays', side: null }]
}

const NEGATED =
  /\b(not|no longer|no more|never|doesn't|doesnt|don't|dont|didn't|didnt|isn't|isnt|wasn't|can't|cant|won't|quit|gave up|given up|stopped|used to|any ?more|without|sold|hates?|dislikes?|tired of|sick of)\b/
const AGAINST = /\b(hates?|can't stand|cant stand|cannot stand|loathes?|roots against|despises?)(?: the)? $/
const DOES =
  /\b(plays?|playing|practi[sc]es|collects?|restores?|builds?|races|coaches|rides|took up|taken up|taking up|has started|have started|just started|started|is learning|learning|now does|paints|breeds|keeps)(?: to play)?(?: (?:a lot of|lots of|his|her|their|some|more))? $/
const CARES =
  /\b(loves?|lives for|enjoys?|adores?|into|mad about|crazy about|nuts about|obsessed with|big on|keen on|passionate about|hooked on|fan of|fans of|follows?|supports?|roots for|devoted to|swears by|season (?:tickets|tix) (?:for|to))(?: (?:the|his|her|all|old|good))? $/
const LIKES = /\b(?:likes|fond of|partial to)(?: (?:his|her|their))? $/
const GOES_TO = /\b(?:watches|never misses|goes to|records)(?: (?:every|all|all the|the|each|a))? $/
const GAME = /^(?:['’]s?)? (?:games?|matches|match)\b/
const HAS_ARTICLE = /\b(the|a|an|our|this|that|those|these) $/
const FAN_AFTER =
  /^ (?:\w+ )?(?:fan|fans|nut|buff|fanatic|addict|supporter|enthusiast|season (?:tickets|tix|ticket holder))\b/
const GOES_ON =
  /^(?:[’']s?)?(?:$|[.,;:!)\n]|\s+(?:with|w\/|since|and|or|on|in|at|now|every|these|for|but|as|too|also|again|lately|of all|so|when|whenever|twice|most|daily|weekly|from|after|before|to|because|big|very|really|at|[-–—&])(?=\s|$|\b))/
const TAKEN_UP =
  /\b(?:took up|taken up|passionate about|obsessed with|hooked on) ([a-z]{4,}(?: (?!in\b|on\b|at\b|with\b|since\b|and\b|for\b|last\b|this\b|after\b|as\b|to\b|by\b|again\b|now\b|from\b)[a-z]{4,})?)(?=$|[\s.,;!])/
const NO_INTERESTS = new Set(
  'with from this that their them some more most space residence arms smoking drinking work'.split(' '),
)
