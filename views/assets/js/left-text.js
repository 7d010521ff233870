// @ts-check
// Half-written text when a screen covers itself: the server keeps it for whoever wrote it, and hands it back to them
// alone. Nothing of it stays in this browser.

const KINDS = new Set(['text', 'textarea', 'email', 'tel', 'search', 'number', 'date', 'time', 'url'])
const LONGEST = 100_000
const WAITING = 'left-text=waits'

/** What was written and not sent, as text; '' where nothing was. */
export function textLeftHere() {
  const fields = [...document.forms]
    .filter(
      (form) => form.method === 'post' && form.id !== 'cover' && !form.hasAttribute('data-kept-nowhere'),
    )
    .flatMap(unsentIn)
  const text = fields.length > 0 ? JSON.stringify(fields) : ''
  return text.length > LONGEST ? '' : text
}

if (document.cookie.split('; ').includes(WAITING)) void putBack()

async function putBack() {
  const answer = await fetch('/cover/left', { method: 'POST' })
  if (!answer.ok) return
  for (const [action, name, value] of await answer.json()) {
    const form = [...document.forms].find((one) => one.getAttribute('action') === action)
    const field = form?.elements.namedItem(name)
    if (!isText(field)) continue
    const details = field.closest('details')
    if (details) details.open = true
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** @param {HTMLFormElement} form */
function unsentIn(form) {
  return [...form.elements]
    .filter(isText)
    .filter(({ name, value, defaultValue }) => name !== '' && value !== defaultValue)
    .map(({ name, value }) => [form.getAttribute('action') ?? '', name, value])
}

/**
 * @param {unknown} field
 * @returns {field is HTMLInputElement | HTMLTextAreaElement}
 */
function isText(field) {
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && KINDS.has(field.type)
}
