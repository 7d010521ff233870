// @ts-check

const shownFor = { plain: 12_000, undoable: 40_000 }

/** @returns {HTMLElement | null} */
const place = () => document.querySelector('#flash')

/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving

/**
 * Says a sentence where the server's own are said.
 * @param {string} text
 */
export function say(text) {
  const sentence = document.createElement('p')
  sentence.textContent = text
  const flash = document.createElement('div')
  flash.className = 'flash'
  flash.append(sentence)
  place()?.replaceChildren(flash)
  leaveInTime()
}

/**
 * Takes over what an answered page says.
 * @param {Document} page
 */
export function takeFlash(page) {
  const said = page.querySelector('#flash')
  if (!said) return
  place()?.replaceChildren(...said.childNodes)
  leaveInTime()
}

function leaveInTime() {
  clearTimeout(leaving)
  const time = place()?.querySelector('form') ? shownFor.undoable : shownFor.plain
  leaving = setTimeout(leave, time)
}

/** Stays while somebody is reading it or about to undo. */
function leave() {
  if (place()?.matches(':focus-within') || place()?.querySelector(':hover')) leaveInTime()
  else place()?.replaceChildren()
}

leaveInTime()
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && place()?.matches(':focus-within')) place()?.replaceChildren()
})
