import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import express, { type Router } from 'express'

/** The stylesheet, scripts, icons and fonts, all served by ourselves. */
export interface Assets {
  /** The address of an asset, different whenever its content is. */
  address: (name: string) => string
  /** The markup of an icon. */
  icon: (name: string) => string
  routes: Router
}

const A_YEAR = { maxAge: '365d', immutable: true } as const

/** Reads the assets once. The stylesheet is the folder's css files, joined in the order of their names. */
export function readAssets(folder: string): Assets {
  const stylesheet = joined(join(folder, 'css'))
  const icons = new Map(
    readdirSync(join(folder, 'icons'))
      .filter((name) => name.endsWith('.svg'))
      .map((name) => [name.replace(/\.svg$/, ''), readFileSync(join(folder, 'icons', name), 'utf8')]),
  )
  const scripts = hashed(joined(join(folder, 'js')))
  const version = hashed(stylesheet)
  return {
    address: (name) => (name === SCRIPT ? `/assets/js/${scripts}/app.js` : `/assets/${name}?v=${version}`),
    icon(name) {
      const markup = icons.get(name)
      if (!markup) throw new Error(`There is no icon ${name}`)
      return markup
    },
    routes: assetRoutes(folder, stylesheet, scripts),
  }
}

const SCRIPT = 'js/app.js'

function assetRoutes(folder: string, stylesheet: string, scripts: string): Router {
  const routes = express.Router()
  routes.get('/assets/app.css', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(stylesheet)
  })
  for (const font of ['inter', 'source-serif-4'])
    routes.use(
      `/assets/fonts/${font}`,
      express.static(join(packageFolder(`@fontsource-variable/${font}`), 'files'), A_YEAR),
    )
  // Scripts import one another by plain names: the version is a folder of the address, so that it holds for them all.
  routes.use(`/assets/js/${scripts}`, express.static(join(folder, 'js'), A_YEAR))
  routes.use('/assets', express.static(folder, { maxAge: '1h' }))
  return routes
}

function joined(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
