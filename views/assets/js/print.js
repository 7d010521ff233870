// @ts-check
export {}

// Without a script, the browser's own menu prints the same sheet.

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-print]') : null
  if (!button) return
  button.closest('details')?.removeAttribute('open')
  print()
})
