// @ts-check

const buttons = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'])

/**
 * Is somebody writing in this element?
 * @param {EventTarget | null} target
 */
export function isWriting(target) {
  if (target instanceof HTMLInputElement) return !buttons.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

/**
 * Fields that hold something that the server has not seen.
 * @param {ParentNode} place
 */
export function typedFields(place) {
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
  const fields = place.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio]), textarea')
  return [...fields].filter((field) => field.value !== field.defaultValue)
}
