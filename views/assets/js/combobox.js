// @ts-check
// A box that offers who may be meant while somebody types: the combobox of the ARIA Authoring Practices.
import { answersTo } from './combobox-answers.js'
import { listUnder } from './combobox-list.js'

/** How long after the last answer it is said how many were found, so that nobody hears every letter. */
const hush = 500

/**
 * @typedef {object} Box
 * @property {HTMLElement} around what holds the box and its list: leaving it closes the list
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list
 * @property {Element | null} status where it is said how many were found
 * @property {string} fragment the part of /find that lists them
 * @property {boolean} [opensEmpty] whether there is something to offer before anything is typed
 * @property {(chosen: HTMLAnchorElement) => void} choose
 * @property {(first: HTMLAnchorElement | undefined) => void} [enter] Enter with nothing chosen; left to the form where there is none
 * @property {() => void} [leave] Escape with nothing to close or clear
 */

/** @param {Box} box */
export function combobox({ around, input, list, status, fragment, opensEmpty, choose, enter, leave }) {
  let active = -1
  /** @type {string | undefined} */
  let chosenHref
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let saying
  const under = listUnder(list, input, whenShown)
  const answers = answersTo(fragment, under.show)

  /** What each key does; true where it has done it. @type {Record<string, (event: KeyboardEvent) => boolean>} */
  const keys = {
    ArrowDown: ({ altKey }) => (altKey ? reopen() : step(1)),
    ArrowUp: ({ altKey }) => (altKey ? close() : step(-1)),
    Enter: ({ altKey }) => !altKey && take(),
    Escape: () => (list.hidden ? clear() : close()),
    // These move within the text again, and are the browser's own.
    Home: () => activate(-1),
    End: () => activate(-1),
    ArrowLeft: () => activate(-1),
    ArrowRight: () => activate(-1),
  }

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (keys[event.key]?.(event)) event.preventDefault()
  })
  input.addEventListener('input', () => {
    activate(-1)
    if (wanted() === '' && !opensEmpty) close()
    else answers.soon(wanted())
  })
  for (const act of ['focus', 'click'])
    input.addEventListener(act, () => {
      if (list.hidden && (wanted() === '' || under.shownFor() === wanted())) reopen()
    })
  around.addEventListener('focusout', (event) => {
    if (!around.contains(/** @type {Node | null} */ (event.relatedTarget))) close()
  })
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    close()
    choose(link)
  })

  function wanted() {
    return input.value.trim()
  }

  function whenShown() {
    activate(under.options().findIndex(({ href }) => href === chosenHref))
    if (document.activeElement === input) open()
    clearTimeout(saying)
    saying = setTimeout(() => say(list.hidden ? '' : under.said()), hush)
  }

  /** @param {string} sentence */
  function say(sentence) {
    if (status) status.textContent = sentence
  }

  function reopen() {
    if (wanted() === '' && !opensEmpty) return false
    if (wanted() !== '' && under.shownFor() === wanted()) open()
    else answers.soon(wanted())
    return true
  }

  /** @param {number} move */
  function step(move) {
    if (list.hidden) return reopen()
    activate(active + move)
    return true
  }

  /**
   * One before the first and one after the last is the box itself.
   * @param {number} index
   */
  function activate(index) {
    const all = under.options()
    active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index
    for (const [place, option] of all.entries())
      option.setAttribute('aria-selected', String(place === active))
    const chosen = all[active]
    chosenHref = chosen?.href
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id)
    else input.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
    return false
  }

  function take() {
    const chosen = list.hidden ? undefined : under.options()[active]
    if (chosen) {
      close()
      choose(chosen)
    } else if (!enter || wanted() === '') return false
    else void takeFirst(wanted(), enter)
    return true
  }

  /**
   * Quick fingers are waited for: the first is that of the answer to what is typed, never of an older one.
   * @param {string} text
   * @param {(first: HTMLAnchorElement | undefined) => void} enter
   */
  async function takeFirst(text, enter) {
    if (under.shownFor() !== text) await answers.now(text)
    if (wanted() === text) enter(under.shownFor() === text ? under.people()[0] : undefined)
  }

  function open() {
    const hasAny = list.childElementCount > 0
    list.hidden = !hasAny
    input.setAttribute('aria-expanded', String(hasAny && under.options().length > 0))
  }

  function close() {
    const wasOpen = !list.hidden
    answers.stop()
    activate(-1)
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    say('')
    return wasOpen
  }

  function clear() {
    close()
    if (input.value === '' && !leave) return false
    if (input.value === '') leave?.()
    input.value = ''
    return true
  }
}
