// @ts-check
// A box that offers who may be meant while somebody types: the combobox of the ARIA Authoring Practices.

const pause = 60

/** @typedef {{ text: string, html: string }} Answer */

/**
 * @typedef {object} Box
 * @property {HTMLElement} around what holds the box and its list: leaving it closes the list
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list
 * @property {Element | null} count where it is said how many were found
 * @property {string} fragment the part of /find that lists them
 * @property {(chosen: HTMLAnchorElement) => void} choose
 * @property {((first: HTMLAnchorElement | undefined) => void) | undefined} [enter] Enter with nothing chosen; left to the form where there is none
 */

/** @param {Box} box */
export function combobox({ around, input, list, count, fragment, choose: take, enter }) {
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
    else if (event.key === 'Enter' && wanted() !== '' && (enter || options()[active])) void takeChosen()
    else return
    event.preventDefault()
  })
  around.addEventListener('focusout', (event) => {
    if (!around.contains(/** @type {Node | null} */ (event.relatedTarget))) close()
  })

  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    close()
    take(link)
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
      const answer = await fetch(`/find?q=${encodeURIComponent(text)}`, {
        headers: { 'X-Fragment': fragment },
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
    asOptions(list, input.id)
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

  /** Enter takes what is chosen, else the first; quick fingers are waited for. */
  async function takeChosen() {
    const chosen = options()[active]
    if (!chosen && shown !== wanted()) await look()
    if (!chosen) return enter?.(shown === wanted() ? options()[0] : undefined)
    close()
    take(chosen)
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
 * @param {string} id of the box
 */
function asOptions(list, id) {
  const results = list.querySelector('.results')
  if (!results) return
  results.setAttribute('role', 'listbox')
  results.setAttribute('aria-label', 'Found')
  for (const row of results.children) row.setAttribute('role', 'none')
  for (const [place, link] of results.querySelectorAll('a').entries()) {
    link.setAttribute('role', 'option')
    link.id = `${id}-option-${place}`
    link.tabIndex = -1
  }
}
