/** A PIN is short, so it opens only a desk that a password has opened, and only a few wrong ones are listened to. */

/** For how many days one's own password at a desk lets one's PIN do there. */
export const PIN_DAYS = 7
/** After so many wrong ones in a row the desk asks for the password. */
export const MOST_WRONG_PINS = 5

const STAIRS = '01234567890'

/** What is wrong with a PIN that somebody chooses, in a sentence; undefined where nothing is. */
export function pinProblem(pin: string): string | undefined {
  if (!/^\d{4,8}$/u.test(pin)) return 'Please choose four to eight digits.'
  const backwards = pin.split('').reverse().join('')
  if (/^(\d)\1+$/u.test(pin) || STAIRS.includes(pin) || STAIRS.includes(backwards))
    return 'That is among the first that somebody would try. Please choose other digits.'
  return undefined
}
