// @ts-check
// The find box as an ARIA combobox. Without it, the form goes to /find and shows the same list.

const pause = 60
const form = document.querySelector('#find-form')
const input = document.querySelector('#find')
const list = document.querySelector('#find-results')
const count = document.querySelector('#find-count')

/** @typedef {{ text: string, html: string }} Answer */

if (form instanceof HTMLFormElement && input instanceof HTMLInputElement && list instanceof HTMLElement) {
  combobox(form, input, list)
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 */
function combobox(form, input, list) {
  let shown = ''
  let active = -1
  let underFinger = false
  /** @type {Answer | null} */
  let held = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  let asked = new AbortController()

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    if (wanted() === '') close()
    else waiting = setTimeout(() => void look(), pause)
  })
  input.addEventListener('focus', () => {
    if (shown !== '' && shown === wanted()) open()
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move) step(move)
    else if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && wanted() !== '') void openChosen()
    else return
    event.preventDefault()
  })
  form.addEventListener('focusout', (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close()
  })

  // The row that somebody has begun to press stays where it is until they let go.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('pointerdown', () => (underFinger = true))
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => {
      if (!underFinger) return
      setTimeout(() => {
        underFinger = false
        if (held) show(held)
      }, 350)
    })
  }

  function wanted() {
    return input.value.trim()
  }

  /** Asks; the answer to an earlier text is dropped, never shown over a later one. */
  async function look() {
    clearTimeout(waiting)
    asked.abort()
    const mine = (asked = new AbortController())
    const text = wanted()
    try {
      const answer = await fetch(`${form.action}?q=${encodeURIComponent(text)}`, {
        headers: { 'X-Fragment': 'results' },
        signal: mine.signal,
      })
      if (!answer.ok || answer.redirected) return false
      const html = await answer.text()
      if (mine.signal.aborted) return false
      show({ text, html })
      return true
    } catch {
      return false
    }
  }

  /** @param {Answer} answer */
  function show(answer) {
    if (underFinger) {
      held = answer
      return
    }
    held = null
    const kept = options()[active]?.getAttribute('href')
    list.replaceChildren(...parse(answer.html))
    shown = answer.text
    asOptions(list)
    choose(options().findIndex((option) => option.getAttribute('href') === kept))
    if (document.activeElement === input) open()
    const found = options().length
    if (count) count.textContent = found === 0 ? 'Nobody found' : `${found} found`
  }

  function options() {
    return /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll('[role="option"]')])
  }

  /** @param {number} move */
  function step(move) {
    if (list.hidden && shown === wanted()) open()
    choose(active + move)
  }

  /** @param {number} index one before the first and one after the last are the box itself */
  function choose(index) {
    const all = options()
    active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index
    for (const [place, option] of all.entries())
      option.setAttribute('aria-selected', String(place === active))
    const chosen = all[active]
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id)
    else input.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  /** Enter opens what is chosen, else the first; quick fingers are waited for. */
  async function openChosen() {
    const chosen = options()[active]
    if (!chosen && shown !== wanted()) await look()
    const target = chosen ?? (shown === wanted() ? options()[0] : undefined)
    if (target) location.assign(target.href)
    else form.submit()
  }

  function open() {
    list.hidden = false
    input.setAttribute('aria-expanded', String(options().length > 0))
  }

  function close() {
    clearTimeout(waiting)
    asked.abort()
    list.hidden = true
    choose(-1)
    input.setAttribute('aria-expanded', 'false')
  }
}

/** @param {string} html */
function parse(html) {
  return new DOMParser().parseFromString(html, 'text/html').body.childNodes
}

/**
 * The same list is a plain one on the /find page; in the box its links are the options.
 * @param {HTMLElement} list
 */
function asOptions(list) {
  const results = list.querySelector('.results')
  if (!results) return
  results.setAttribute('role', 'listbox')
  results.setAttribute('aria-label', 'Found')
  for (const row of results.children) row.setAttribute('role', 'none')
  for (const [place, link] of results.querySelectorAll('a').entries()) {
    link.setAttribute('role', 'option')
    link.id = `find-option-${place}`
    link.tabIndex = -1
  }
}
