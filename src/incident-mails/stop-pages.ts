/** Where somebody stops mails about one incident, by a link in one of them. */
export interface StopIncidentPage {
  title: string
  text: string
  /** Where the button leads; '' once they are stopped. */
  action: string
}

declare module '../web/views.ts' {
  interface Views {
    'incidents/stop': StopIncidentPage
  }
}

/** Asks, since mail servers open links to look at them. */
export function stopIncidentPage(title: string, action: string): StopIncidentPage {
  return {
    title: 'No more mails about this?',
    text: `You get no more mails about “${title}”. Other mails stay as they are.`,
    action,
  }
}

export function stoppedIncidentPage(): StopIncidentPage {
  return {
    title: 'Stopped',
    text: 'You get no more mails about this. Tell us at the desk if that was a slip.',
    action: '',
  }
}
