// @ts-check
import { replaceContents } from './replace.js'
import { typedFields } from './typing.js'

// Elements with [data-live] and an id are kept up to date: the page is asked for just that part, with the tag of the
// last answer, so that an unchanged board costs the server a 304.

const every = 4_000
const atMost = 60_000
const quietFailures = 2

let failures = 0
let fingers = 0
let lastHeard = new Date()

/** @type {Map<string, string>} */
const tags = new Map()

/** @type {ReturnType<typeof setTimeout> | undefined} */
let next

const liveParts = () => document.querySelectorAll('[data-live][id]')

if (liveParts().length > 0) {
  addEventListener('pointerdown', () => (fingers = 1))
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => setTimeout(() => (fingers = 0), 350))
  document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(next) : void refresh()))
  plan()
}

function plan() {
  clearTimeout(next)
  if (!document.hidden) next = setTimeout(() => void refresh(), Math.min(every * 2 ** failures, atMost))
}

async function refresh() {
  clearTimeout(next)
  try {
    for (const part of liveParts()) await update(part)
    failures = 0
    lastHeard = new Date()
  } catch {
    failures += 1
  }
  sayWhetherConnected()
  plan()
}

/** @param {Element} part */
async function update(part) {
  const tag = tags.get(part.id)
  const answer = await fetch(location.href, {
    cache: 'no-store',
    headers: { 'X-Fragment': part.id, 'X-Unattended': 'yes', ...(tag ? { 'If-None-Match': tag } : {}) },
  })
  if (answer.status === 304) return
  if (answer.redirected) return location.reload()
  if (!answer.ok) throw new Error(`The board answered ${answer.status}`)
  const html = await answer.text()
  if (isBusy(part)) return
  tags.set(part.id, answer.headers.get('ETag') ?? '')
  replaceContents(part, new DOMParser().parseFromString(html, 'text/html').body.childNodes)
}

/**
 * Nothing is changed under a finger, an open menu, or a hand that is writing.
 * @param {Element} part
 */
function isBusy(part) {
  const writing = typedFields(part).some((field) => field === document.activeElement)
  return fingers > 0 || writing || part.querySelector('.menu[open], [aria-busy="true"]') !== null
}

function sayWhetherConnected() {
  const first = liveParts()[0]
  const status = document.querySelector('.live-status') ?? document.createElement('p')
  status.className = 'live-status'
  status.setAttribute('role', 'status')
  if (first && !status.isConnected) first.before(status)
  const shown = lastHeard.toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const words = failures >= quietFailures ? `Not connected: showing ${shown}` : ''
  if (status.textContent !== words) status.textContent = words
}
