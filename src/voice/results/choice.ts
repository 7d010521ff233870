import { SPANS, type Years } from '../choice.ts'

/** Which results are shown: there is nothing else to choose, so nothing to subtract. */
export interface ResultsChoice {
  /** The number of the version; null for the latest. */
  version: number | null
  years: Years
}

/** What an address asks for; what it does not say, or says wrong, is as usual. */
export function resultsChoiceFrom(queryText: (name: string) => string): ResultsChoice {
  return {
    version: Number(queryText('version')) || null,
    years: SPANS.find((years) => String(years) === queryText('years')) ?? 1,
  }
}

/** The same as the parameters of an address, without what is as usual. */
export function askedByResults({ version, years }: ResultsChoice): Record<string, string> {
  return {
    ...(version === null ? {} : { version: String(version) }),
    ...(years === 1 ? {} : { years: String(years) }),
  }
}
