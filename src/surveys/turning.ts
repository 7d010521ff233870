import { type Condition, type Question, type Section, type SurveyContent } from './content.ts'

/**
 * By the key of each question the earlier ones whose answers decide whether it is asked, straight or by way of others;
 * rather too many of them than too few: of what skips, all that stands before is taken.
 */
export function decidedBy({ sections }: SurveyContent): Map<string, string[]> {
  const decided = new Map<string, string[]>()
  const skipping: string[] = []
  for (const section of sections) {
    for (const question of section.questions)
      decided.set(
        question.key,
        earlier(decided, [...skipping, ...asksFor(section.when), ...asksFor(question.when)]),
      )
    skipping.push(...skipsBy(section))
  }
  return decided
}

/** What decides where somebody goes on after a section; whoever was not meant goes no further. */
function skipsBy({ when, questions, skips = [] }: Section): string[] {
  const skipping = skips.flatMap((skip) => asksFor(skip.when))
  const checks = questions.filter(endsAll)
  if (skipping.length === 0 && checks.length === 0) return []
  const own = checks.flatMap((check) => [check.key, ...asksFor(check.when)])
  return [...asksFor(when), ...skipping, ...own]
}

function endsAll({ kind }: Question): boolean {
  return kind === 'records check'
}

function asksFor(condition: Condition | undefined): string[] {
  return condition ? [condition.question] : []
}

/** With what decides whether these are asked. A condition on what has not been asked holds for nobody, and decides nothing. */
function earlier(decided: ReadonlyMap<string, readonly string[]>, keys: readonly string[]): string[] {
  const known = keys.filter((key) => decided.has(key))
  return [...new Set(known.flatMap((key) => [key, ...(decided.get(key) ?? [])]))]
}
