import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ejs from 'ejs'
import type { ViewName, Views } from './views.ts'

/** The few words that every template knows besides its model. */
export interface TemplateWords {
  plural: (count: number, one: string, many?: string) => string
  asset: (name: string) => string
  icon: (name: string) => string
}

export type Render = <Name extends ViewName>(name: Name, model: Views[Name], body?: string) => string

type Template = (locals: object) => string

/** Compiles every template of the folder, once. Throws at once if one of them is not valid. */
export function compileViews(folder: string, words: TemplateWords): Render {
  const templates = new Map<string, Template>()
  for (const path of templatePaths(folder)) {
    const name = relative(folder, path)
      .replace(/\.ejs$/, '')
      .replaceAll('\\', '/')
    templates.set(name, compile(readFileSync(path, 'utf8'), path))
  }
  const render: Render = (name, view, body = '') => {
    const template = templates.get(name)
    if (!template) throw new Error(`There is no template ${name}`)
    return template({ view, h: words, partial: render, body })
  }
  return render
}

/** Every template file below the folder, in order. */
export function templatePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ejs'))
    .sort()
    .map((name) => join(folder, name))
}

/** How templates are compiled: strict, without `with`, so that a missing name throws. */
export const TEMPLATE_OPTIONS = {
  strict: true,
  _with: false,
  destructuredLocals: ['view', 'h', 'partial', 'body'],
  rmWhitespace: true,
} as const

const UNSAFE = /[&<>"']/

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function compile(source: string, filename: string): Template {
  return ejs.compile(source, {
    ...TEMPLATE_OPTIONS,
    destructuredLocals: [...TEMPLATE_OPTIONS.destructuredLocals],
    filename,
    escape: escapeHtml,
  })
}

/** Most values hold nothing to escape: one test is cheaper than a replacement. */
function escapeHtml(value: string | number | null | undefined): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  return UNSAFE.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text
}
