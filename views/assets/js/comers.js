// @ts-check
// Who comes, offered while it is typed on the form of a visit. Without this, whom the words mean is found on saving.
import { combobox } from './combobox.js'

const box = document.querySelector('.comers')
const input = box?.querySelector('input[name="who"]')
const list = box?.querySelector('.find-results')

if (box instanceof HTMLElement && input instanceof HTMLInputElement && list instanceof HTMLElement) {
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value)
  combobox({
    around: box,
    input,
    list,
    status: box.querySelector('[role="status"]'),
    fragment: 'comers',
    choose: (found) => comes(box, input, found),
  })
}

/**
 * Writes down who was chosen, as the choice among several does: it holds for as long as the words stay as they are.
 * @param {HTMLElement} box
 * @param {HTMLInputElement} input
 * @param {HTMLAnchorElement} found
 */
function comes(box, input, found) {
  input.value = found.querySelector('.result-name')?.textContent?.trim() ?? ''
  for (const old of input.form?.querySelectorAll('[name="whoId"], [name="whoAsked"]') ?? [])
    (old.closest('fieldset') ?? old).remove()
  box.append(hidden('whoId', found.pathname.split('/').at(-1) ?? ''), hidden('whoAsked', input.value))
}

/**
 * @param {string} name
 * @param {string} value
 */
function hidden(name, value) {
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name, value })
  return field
}
