import type { Answer } from './answer.ts'
import type { Message } from './message.ts'

/** Where mails leave. */
export interface Transport {
  /** Hands one mail over; what goes wrong is an answer. */
  send: (message: Message) => Promise<Answer>
  /** Ends; what is being handed over comes to an end first, unless it is cut off. */
  close: (how?: 'cut off') => void
}
