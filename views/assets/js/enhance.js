// @ts-check
import { say, takeFlash } from './flash.js'
import { replaceContents } from './replace.js'

// Forms with data-enhance="#one #two" are sent in the background; those parts and the flash are taken from the page
// that answers. What was typed is never lost: a form that could not be sent stays as it was.

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.dataset['enhance']) return
  event.preventDefault()
  if (form.getAttribute('aria-busy') !== 'true') void send(form, event.submitter)
})

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
async function send(form, submitter) {
  form.setAttribute('aria-busy', 'true')
  try {
    const answer = await ask(form, new FormData(form, submitter))
    await take(form, answer)
  } catch {
    say('Not connected. What you wrote is still here; try again in a moment.')
  } finally {
    form.removeAttribute('aria-busy')
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {FormData} data
 */
function ask(form, data) {
  const address = form.getAttribute('action') || location.href
  if (form.method === 'post') {
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(words(data))
    return fetch(address, { method: 'POST', body })
  }
  const url = new URL(address, location.href)
  url.search = new URLSearchParams(words(data).filter(([, value]) => value !== '')).toString()
  return fetch(url)
}

/**
 * @param {FormData} data
 * @returns {[string, string][]}
 */
function words(data) {
  return [...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name])
}

/**
 * @param {HTMLFormElement} form
 * @param {Response} answer
 */
async function take(form, answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const ids = (form.dataset['enhance'] ?? '').split(/\s+/).map((id) => id.replace('#', ''))
  const known = answer.ok || answer.status === 409 || answer.status === 422
  const parts = ids.map((id) => ({ here: document.getElementById(id), there: page.getElementById(id) }))

  if (!known) {
    say(page.querySelector('h1')?.textContent?.trim() || 'That did not work. Try again in a moment.')
  } else if (parts.every(({ there }) => there)) {
    for (const { here, there } of parts) {
      if (here && there) replacePart(here, there, (field) => !form.contains(field))
    }
    takeFlash(page)
    if (form.method === 'get') history.replaceState(null, '', answer.url)
    settleFocus(parts, answer)
  } else if (answer.redirected || form.method === 'get') {
    location.assign(answer.url)
  } else {
    // Nothing was changed by a refusal, so it is safe to ask again and let the browser show the page.
    form.submit()
  }
}

/**
 * @param {Element} here
 * @param {Element} there
 * @param {(field: Element) => boolean} keepsTyped
 */
function replacePart(here, there, keepsTyped) {
  here.className = there.className
  replaceContents(here, [...there.childNodes], keepsTyped)
}

/**
 * @param {{ here: HTMLElement | null }[]} parts
 * @param {Response} answer
 */
function settleFocus(parts, answer) {
  const places = parts.flatMap(({ here }) => (here ? [here] : []))
  const wrong = answer.ok ? null : places.map(firstProblem).find((problem) => problem)
  if (wrong instanceof HTMLElement) wrong.focus()
  else if (document.activeElement === document.body) focusQuietly(places[0])
}

/** @param {HTMLElement} place */
function firstProblem(place) {
  return place.querySelector('[aria-invalid="true"], #problems, [role="alert"]')
}

/**
 * The pressed button is gone; a keyboard must not be sent back to the top of the page.
 * @param {HTMLElement | undefined} place
 */
function focusQuietly(place) {
  place?.setAttribute('tabindex', '-1')
  place?.focus({ preventScroll: true })
}
