import type { Browser } from './world.ts'

/** What a page says at an address that opens: its main part, without what surrounds it. */
export async function pageAt(browser: Browser, address: string): Promise<string> {
  return mainOf((await browser.get(address).expect(200)).text)
}

/** Sends a form. */
export function post(browser: Browser, address: string, form: Record<string, string> = {}) {
  return browser.post(address).type('form').send(form)
}

/** The sentence that the next page shows, and what taking it back would send. */
export async function flashAfter(browser: Browser, address: string): Promise<{ text: string; undo: string }> {
  const { text } = await browser.get(address).expect(200)
  const flash = text.slice(text.indexOf('id="flash"'))
  return {
    text: /<p>([^<]*)<\/p>/.exec(flash)?.[1] ?? '',
    undo: /action="([^"]+)"><button class="link-button">Undo/.exec(flash)?.[1] ?? '',
  }
}

/** What the forms of a page would send as they stand; boxes that are not ticked send nothing. */
export function fieldsOn(page: string): Record<string, string> {
  const inputs = [...mainOf(page).matchAll(/<input [^>]*name="([^"]+)" value="([^"]*)"([^>]*)/g)]
  const sent = inputs.filter(
    ([tag, , , rest = '']) => !/type="(checkbox|radio)"/.test(tag) || / checked/.test(rest),
  )
  const selects = [...page.matchAll(/<select [^>]*name="(\w+)"[^>]*>((?:(?!<\/select>)[\s\S])*)/g)]
  const chosen = selects.map(([, name = '', options = '']) => [
    name,
    /value="([^"]*)" selected/.exec(options)?.[1] ?? '',
  ])
  const texts = [...page.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>\n?([^<]*)/g)]
  const typed = [...sent, ...texts].map(([, name = '', value = '']) => [name, asTyped(value)])
  return Object.fromEntries([...typed, ...chosen]) as Record<string, string>
}

function mainOf(page: string): string {
  const start = page.indexOf('<main')
  return start < 0 ? page : page.slice(start, page.indexOf('</main>'))
}

function asTyped(escaped: string): string {
  const signs: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return escaped.replace(/&(lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign)
}
