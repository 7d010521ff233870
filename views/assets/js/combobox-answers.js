// @ts-check
// What /find answers to what is typed. Only the answer to the latest text counts; older ones are broken off.

/** The first key asks at once, and quick fingers no more often than this. Milliseconds. */
const pause = 50

/**
 * @param {string} fragment the part of /find that lists those found
 * @param {(text: string, html: string) => void} show
 */
export function answersTo(fragment, show) {
  let lastAsked = -Infinity
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  /** @type {{ text: string, until: AbortController, isShown: Promise<boolean> } | null} */
  let underWay = null

  return { soon, now, stop }

  /** @param {string} text */
  function soon(text) {
    clearTimeout(waiting)
    const wait = lastAsked + pause - performance.now()
    if (wait <= 0) void now(text)
    else waiting = setTimeout(() => void now(text), wait)
  }

  /**
   * Whether the answer to this text could be had, and is the one to show.
   * @param {string} text
   */
  function now(text) {
    if (underWay?.text === text) return underWay.isShown
    stop()
    lastAsked = performance.now()
    const until = new AbortController()
    underWay = { text, until, isShown: ask(text, until.signal) }
    return underWay.isShown
  }

  function stop() {
    clearTimeout(waiting)
    underWay?.until.abort()
    underWay = null
  }

  /**
   * @param {string} text
   * @param {AbortSignal} signal
   */
  async function ask(text, signal) {
    try {
      const address = `/find?q=${encodeURIComponent(text)}`
      const answer = await fetch(address, { headers: { 'X-Fragment': fragment }, signal })
      const html = answer.ok && !answer.redirected ? await answer.text() : null
      if (signal.aborted) return false
      underWay = null
      if (html === null) return false
      show(text, html)
      return true
    } catch {
      if (!signal.aborted) underWay = null
      return false
    }
  }
}
