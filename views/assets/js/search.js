// @ts-check
// The find box at the top of every page. Without this, its form goes to /find and shows the same list.
import { combobox } from './combobox.js'

const form = document.querySelector('#find-form')
const input = document.querySelector('#find')
const list = document.querySelector('#find-results')

if (form instanceof HTMLFormElement && input instanceof HTMLInputElement && list instanceof HTMLElement) {
  combobox({
    around: form,
    input,
    list,
    count: document.querySelector('#find-count'),
    fragment: 'results',
    choose: (found) => location.assign(found.href),
    enter: (first) => {
      if (first) location.assign(first.href)
      else form.submit()
    },
  })
}
