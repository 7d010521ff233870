// @ts-check
// On a phone the side's panels fold to a line, and the bar of places shows where one is.

const phone = matchMedia('(width < 640px)')
const desktop = matchMedia('(width >= 960px)')

foldForWidth()
phone.addEventListener('change', foldForWidth)

document.addEventListener('click', (event) => {
  const summary = event.target instanceof Element ? event.target.closest('.fold > summary') : null
  if (summary && desktop.matches) event.preventDefault()
})

const nav = document.querySelector('.nav')
const here = nav?.querySelector('[aria-current]')
if (nav && here instanceof HTMLElement)
  nav.scrollLeft = here.offsetLeft - nav.clientWidth / 2 + here.offsetWidth / 2

function foldForWidth() {
  for (const fold of document.querySelectorAll('.fold')) fold.toggleAttribute('open', !phone.matches)
}
