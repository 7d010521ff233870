import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { templatePaths } from '../src/web/render.ts'

/**
 * Writes every template as a function of its model, so that `tsc` reads it: a misspelt property, a missing field to a
 * partial, an object printed as text. Lines stay where they are, so an error names the template's own line.
 */

const ROOT = join(import.meta.dirname, '..')
const VIEWS = join(ROOT, 'views')
const OUT = join(ROOT, 'build', 'views')

rmSync(OUT, { recursive: true, force: true })
const names = templatePaths(VIEWS).map((path) => relative(VIEWS, path).replace(/\.ejs$/, ''))
for (const name of names) write(name, asFunction(name, readFileSync(join(VIEWS, `${name}.ejs`), 'utf8')))
write('every-view-has-a-template', everyViewHasATemplate(names))

function asFunction(name: string, template: string): string {
  const toSource = join(relative(dirname(join(OUT, name)), ROOT), 'src', 'web')
  const head =
    `import type { ViewName, Views } from '${toSource}/views.ts'; import type { TemplateWords } from '${toSource}/render.ts';` +
    ` export function template(view: Views['${name}'], h: TemplateWords, partial: <N extends ViewName>(name: N, model: Views[N]) => string, body: string): void {` +
    ` const print = (_: string | number) => {}; const raw = (_: string) => {}; void [view, h, partial, body, print, raw];`
  return `${head}${asStatements(template)}\n}\n`
}

function asStatements(template: string): string {
  const parts = template.split(/<%([=-]?)([\s\S]*?)[-_]?%>/)
  let source = ''
  for (let i = 0; i < parts.length; i += 3) {
    source += onlyLineBreaks(parts[i] ?? '')
    const [sign, code] = [parts[i + 1], parts[i + 2]]
    if (code === undefined) continue
    source += sign === '=' ? `print(${code});` : sign === '-' ? `raw(${code});` : code
  }
  return source
}

function onlyLineBreaks(text: string): string {
  return text.replace(/[^\n]/g, '')
}

function everyViewHasATemplate(present: string[]): string {
  const union = present.map((name) => `'${name}'`).join(' | ')
  return `import type { ViewName } from '../../src/web/views.ts'\nexport const none: Exclude<ViewName, ${union}> extends never ? true : never = true\n`
}

function write(name: string, source: string): void {
  const path = join(OUT, `${name}.ts`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
}
