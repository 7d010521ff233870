// @ts-check
// The find box at the top of every page. Without this, its form goes to /find and shows the same list.
import { combobox } from './combobox.js'

const form = document.querySelector('#find-form')
const input = document.querySelector('#find')
const list = document.querySelector('#find-results')

if (form instanceof HTMLFormElement && input instanceof HTMLInputElement && list instanceof HTMLElement) {
  /** @type {EventTarget | null} */
  let before = null
  input.addEventListener('focus', (event) => (before = event.relatedTarget))
  combobox({
    around: form,
    input,
    list,
    status: document.querySelector('#find-count'),
    fragment: 'results',
    opensEmpty: true,
    choose: (found) => location.assign(found.href),
    enter: (first) => {
      if (first) location.assign(first.href)
      else form.submit()
    },
    leave: () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      else input.blur()
    },
  })
}
