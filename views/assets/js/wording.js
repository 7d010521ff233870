// @ts-check
// While somebody writes what they learned, the server looks at the words; it alone knows which belong in no file.

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting

document.addEventListener('input', (event) => {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || !field.dataset['wording']) return
  const address = field.dataset['wording']
  clearTimeout(waiting)
  waiting = setTimeout(() => void look(field, address), 500)
})

/**
 * @param {HTMLInputElement} field
 * @param {string} address
 */
async function look(field, address) {
  const text = field.value
  const place = document.getElementById(`${field.id}-wording`)
  if (!place) return
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ text }) })
    if (!answer.ok || field.value !== text) return
    const advice = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (advice.body.textContent !== place.textContent) place.replaceChildren(...advice.body.childNodes)
  } catch {
    // Advice that cannot be had is no reason to stop anybody.
  }
}
