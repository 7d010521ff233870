// @ts-check
export {}

// A menu shuts when one presses elsewhere or Escape.

const openMenus = () => document.querySelectorAll('details:is(.me, .menu)[open]')

document.addEventListener('click', (event) => {
  for (const menu of openMenus()) {
    const inside = menu.contains(/** @type {Node} */ (event.target))
    if (!inside || /** @type {Element} */ (event.target).closest('[data-open]')) menu.removeAttribute('open')
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of openMenus()) {
    const held = menu.contains(document.activeElement)
    menu.removeAttribute('open')
    if (held) menu.querySelector('summary')?.focus()
  }
})
