// @ts-check
import { textLeftHere } from './left-text.js'

// A screen that nobody uses hides itself, and so does one on Escape Escape. The server is told, so that going back, or
// another tab, shows nothing either. Escape Escape holds wherever one is, in the find box too; any other key between the
// two makes them Escapes of their own.

const form = document.querySelector('#cover')
const hideAfter = Number(document.body.dataset['hideAfter'] ?? 0) * 60_000
const sayEvery = 4 * 60_000
const twice = 600

const otherTabs = new BroadcastChannel('rapport.cover')

let lastEscape = -Infinity
let lastSaid = performance.now()

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding

if (form instanceof HTMLFormElement) {
  form.addEventListener('submit', () => takeAlong(form))
  document.addEventListener('keydown', onKey, true)
  addEventListener('pageshow', (event) => (event.persisted ? location.reload() : undefined))
  otherTabs.addEventListener('message', ({ data }) => (data === 'covered' ? leave() : wait()))
  if (hideAfter > 0) {
    for (const use of ['keydown', 'pointerdown', 'pointermove', 'scroll'])
      addEventListener(use, onUse, { passive: true, capture: true })
    wait()
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.repeat) return
  const again = event.key === 'Escape' && event.timeStamp - lastEscape < twice
  lastEscape = event.key === 'Escape' ? event.timeStamp : -Infinity
  if (again) cover()
}

function onUse() {
  wait()
  if (performance.now() - lastSaid < sayEvery) return
  lastSaid = performance.now()
  otherTabs.postMessage('used')
  void fetch('/cover/use', { method: 'POST' })
}

function wait() {
  clearTimeout(hiding)
  if (hideAfter > 0) hiding = setTimeout(cover, hideAfter)
}

function cover() {
  hide()
  otherTabs.postMessage('covered')
  if (!(form instanceof HTMLFormElement)) return
  takeAlong(form)
  form.submit()
}

/**
 * Says where one was, and what one had written, for whoever comes back.
 * @param {HTMLFormElement} form
 */
function takeAlong(form) {
  for (const [name, value] of [
    ['to', location.pathname + location.search + location.hash],
    ['left', textLeftHere()],
  ]) {
    const field = form.elements.namedItem(name ?? '')
    if (field instanceof HTMLInputElement) field.value = value ?? ''
  }
}

function leave() {
  hide()
  location.replace('/cover')
}

function hide() {
  document.documentElement.classList.add('is-covered')
}
