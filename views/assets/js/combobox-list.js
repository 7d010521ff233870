// @ts-check
// The list under a box. It never moves under a finger, and shrinks only once the typing is over.

/** How long after letting go a press may still become a click. Milliseconds. */
const press = 350

/** How long the list keeps its height, so that no button of the page comes up where a row has just been. */
const settle = 700

/**
 * @param {HTMLElement} list
 * @param {HTMLInputElement} input
 * @param {() => void} whenShown
 */
export function listUnder(list, input, whenShown) {
  let underFinger = false
  /** @type {{ text: string, html: string } | null} */
  let held = null
  /** @type {{ text: string | null, html: string }} */
  let shown = { text: null, html: '' }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settling

  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('pointerdown', () => (underFinger = true))
  list.addEventListener('pointerleave', shrinkSoon)
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => {
      if (underFinger) setTimeout(letGo, press)
    })

  return {
    show,
    options: () => rowsOf(list, '[role="option"]'),
    people: () => rowsOf(list, '.result [role="option"]'),
    shownFor: () => shown.text,
    said: () => list.querySelector('.results-said')?.textContent ?? '',
  }

  /**
   * @param {string} text
   * @param {string} html
   */
  function show(text, html) {
    if (underFinger) {
      held = { text, html }
      return
    }
    if (html !== shown.html) replace(html)
    shown = { text, html }
    whenShown()
  }

  function letGo() {
    underFinger = false
    if (held) show(held.text, held.html)
    held = null
  }

  /** @param {string} html */
  function replace(html) {
    if (!list.hidden) list.style.minBlockSize = `${list.offsetHeight}px`
    const found = new DOMParser().parseFromString(html, 'text/html').body
    keepPhotos(found)
    list.replaceChildren(...found.childNodes)
    asOptions(list, input)
    shrinkSoon()
  }

  function shrinkSoon() {
    clearTimeout(settling)
    settling = setTimeout(() => {
      if (!list.matches(':hover')) list.style.minBlockSize = ''
    }, settle)
  }

  /**
   * A photo that is there already does not flicker.
   * @param {HTMLElement} found
   */
  function keepPhotos(found) {
    for (const photo of found.querySelectorAll('img')) {
      const known = list.querySelector(`img[src="${CSS.escape(photo.getAttribute('src') ?? '')}"]`)
      if (known) photo.replaceWith(known)
    }
  }
}

/**
 * @param {HTMLElement} list
 * @param {string} selector
 */
function rowsOf(list, selector) {
  return /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll(selector)])
}

/**
 * The same list is a plain one on the /find page; in the box its links are the options.
 * @param {HTMLElement} list
 * @param {HTMLInputElement} input
 */
function asOptions(list, input) {
  const results = list.querySelector('.results')
  input.setAttribute('aria-controls', results ? `${input.id}-listbox` : list.id)
  if (!results) return
  results.id = `${input.id}-listbox`
  results.setAttribute('role', 'listbox')
  for (const row of results.children) row.setAttribute('role', 'none')
  for (const [place, link] of results.querySelectorAll('a').entries()) {
    link.setAttribute('role', 'option')
    link.setAttribute('aria-selected', 'false')
    link.id = `${input.id}-option-${place}`
    link.tabIndex = -1
  }
}
