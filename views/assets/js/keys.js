// @ts-check
import { isWriting } from './typing.js'

/** The one table of keys; the dialog in shared/_keys.ejs says the same to people. @type {Record<string, () => boolean>} */
const keys = {
  '/': () => write('#find'),
  n: () => write('[data-key="n"]'),
  t: () => openDialog('tell'),
  e: () => press(document.querySelector('[data-key="e"]')),
  a: () => press((currentRow() ?? document).querySelector('[data-key="a"]')),
  j: () => step(1),
  k: () => press(inSight('k')) || step(-1),
  d: () => press(inSight('d')),
  ' ': () => press(document.querySelector('details[data-key="Space"]:not([open]) > summary')),
  ArrowLeft: () => press(inSight('ArrowLeft') ?? document.querySelector('a[rel~="prev"]')),
  ArrowRight: () => press(inSight('ArrowRight') ?? document.querySelector('a[rel~="next"]')),
  '?': () => openDialog('keys'),
}

const rows = '.arrival-name a, .people-wide .person-name a'

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  if (isWriting(event.target) || document.querySelector('dialog[open]') || !keysAreOn()) return
  if (event.repeat && event.key !== 'j' && event.key !== 'k') return
  if (event.target instanceof HTMLInputElement && event.key.startsWith('Arrow')) return
  // On a button or a link, Space is the browser's own.
  if (event.key === ' ' && event.target instanceof Element && event.target.closest('a, button, summary'))
    return
  if (keys[event.key]?.()) event.preventDefault()
})

document.addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-open]') : null
  if (opener instanceof HTMLElement && openDialog(opener.dataset['open'] ?? '')) event.preventDefault()
})

/** @param {string} selector */
function write(selector) {
  const field = document.querySelector(selector)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
  field.focus()
  field.select()
  return true
}

/**
 * What a key presses, unless it is still folded away.
 * @param {string} key
 */
function inSight(key) {
  const keyed = [...document.querySelectorAll(`[data-key~="${key}"]`)]
  return keyed.find((element) => !element.closest('details:not([open])')) ?? null
}

/** @param {Element | null} element */
function press(element) {
  if (!(element instanceof HTMLElement)) return false
  element.click()
  return true
}

/**
 * Focus is the mark of where one is, so that Enter and a screen reader need nothing more.
 * @param {1 | -1} direction
 */
function step(direction) {
  const links = [...document.querySelectorAll(rows)]
  const current = currentRow()
  const here = current ? links.findIndex((link) => current.contains(link)) : -1
  const next = links[here === -1 ? (direction === 1 ? 0 : links.length - 1) : here + direction]
  if (!(next instanceof HTMLElement)) return links.length > 0
  next.focus({ focusVisible: true, preventScroll: true })
  next.closest('li')?.scrollIntoView({ block: 'nearest' })
  return true
}

function currentRow() {
  return document.activeElement?.closest('.arrival, .people-wide .person-row') ?? null
}

/** @param {string} id */
function openDialog(id) {
  const dialog = document.getElementById(id)
  if (!(dialog instanceof HTMLDialogElement)) return false
  dialog.showModal()
  return true
}

/** Single keys get in the way of some readers' own tools, so they can be put away. */
const remembered = 'rapport.keys'

function keysAreOn() {
  try {
    return localStorage.getItem(remembered) !== 'off'
  } catch {
    return true
  }
}

const choice = document.querySelector('#keys-on')
if (choice instanceof HTMLInputElement) {
  choice.checked = keysAreOn()
  choice.addEventListener('change', () => {
    localStorage.setItem(remembered, choice.checked ? 'on' : 'off')
  })
}
