import type { Stop } from '../stop.ts'

/** Where somebody stops mails, by a link in one of them. */
export interface StopPage {
  title: string
  text: string
  /** Where the button leads; '' once they are off. */
  action: string
  /** How to turn them on again. */
  back: string
}

declare module '../../web/views.ts' {
  interface Views {
    'letters/stop': StopPage
  }
}

/** Asks, since mail servers open links to look at them. */
export function stopPage({ mails }: Stop, name: string, action: string): StopPage {
  return {
    title: `Stop ${mails}?`,
    text: `${name} gets no more of them from then on; other mails stay as they are.`,
    action,
    back: BACK,
  }
}

export function stoppedPage({ mails }: Stop): StopPage {
  return {
    title: 'Stopped',
    text: `No more ${mails.replace(/^the /u, '')} from now on.`,
    action: '',
    back: BACK,
  }
}

const BACK = 'They can be turned on again under My mails, in the menu behind your initials.'
