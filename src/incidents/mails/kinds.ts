/** What the kinds of mails about incidents are called in the outbox. */
export const TO_AFFECTED = 'incident update'
export const TO_COLLEAGUES = 'incident for colleagues'
