import type { ChosenLines, Line } from '../prompts/line.ts'

const MOST_TO_SAY = 3

/** The lines of those who come together: everything to mind, and the best to say, of differing kinds first. */
export function linesTogether(theirs: readonly ChosenLines[]): ChosenLines {
  const best = unique(theirs.flatMap(({ say }) => say)).sort((a, b) => b.score.total - a.score.total)
  const firsts = best.filter((line, at) => best.findIndex(({ kind }) => kind === line.kind) === at)
  return {
    mind: unique(theirs.flatMap(({ mind }) => mind)),
    say: [...firsts, ...best.filter((line) => !firsts.includes(line))].slice(0, MOST_TO_SAY),
    said: theirs.flatMap(({ said }) => said),
  }
}

function unique(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => lines.findIndex(({ short }) => short === line.short) === at)
}
