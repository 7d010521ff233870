// @ts-check
import { typedFields } from './typing.js'

/**
 * Gives an element new contents and leaves the reader where they were: focus, selection, what they had typed,
 * what they had unfolded and how far they had scrolled, all found again by id.
 * @param {Element} element
 * @param {Iterable<Node>} contents
 * @param {(field: Element) => boolean} [keepsTyped] which half-written fields keep their words
 */
export function replaceContents(element, contents, keepsTyped = () => true) {
  const focus = focusWithin(element)
  const typed = typedFields(element).filter((field) => field.id && keepsTyped(field))
  const folds = [...element.querySelectorAll('details[id]')].map((fold) => ({
    id: fold.id,
    open: fold.hasAttribute('open'),
  }))
  const scrolled = { x: window.scrollX, y: window.scrollY }

  element.replaceChildren(...contents)

  for (const { id, open } of folds) find(element, id)?.toggleAttribute('open', open)
  for (const old of typed) {
    const field = find(element, old.id)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = old.value
  }
  focus?.()
  window.scrollTo({ left: scrolled.x, top: scrolled.y, behavior: 'instant' })
}

/** @param {Element} element */
function focusWithin(element) {
  const focused = document.activeElement
  if (!focused?.id || !element.contains(focused)) return null
  const { id } = focused
  const selection =
    focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement
      ? { start: focused.selectionStart, end: focused.selectionEnd }
      : null
  return () => {
    const again = find(element, id)
    if (!(again instanceof HTMLElement)) return
    again.focus({ preventScroll: true })
    const text = again instanceof HTMLTextAreaElement || again instanceof HTMLInputElement
    if (text && selection?.start != null) again.setSelectionRange(selection.start, selection.end)
  }
}

/**
 * @param {Element} element
 * @param {string} id
 */
function find(element, id) {
  return element.querySelector(`#${CSS.escape(id)}`)
}
