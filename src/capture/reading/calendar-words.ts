/** The words that name a day or a month, folded, long and short. */
export const weekdaysAndMonths: readonly string[] = (
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow tonight yesterday thanksgiving christmas easter'
).split(' ')
