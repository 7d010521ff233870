import type { Language } from '../lib/language.ts'
import { INCIDENT_PHRASES } from './phrases.ts'

/** Where somebody stops mails about one incident, by a link in one of them. */
export interface StopIncidentPage {
  title: string
  text: string
  /** The button and where it leads; null once they are stopped. */
  stop: { action: string; label: string } | null
}

declare module '../web/views.ts' {
  interface Views {
    'incidents/stop': StopIncidentPage
  }
}

/** Asks, since mail servers open links to look at them. */
export function stopIncidentPage(incident: string, action: string, language: Language): StopIncidentPage {
  const { title, text, button } = INCIDENT_PHRASES[language].stopping
  return { title, text: text(incident), stop: { action, label: button } }
}

export function stoppedIncidentPage(language: Language): StopIncidentPage {
  return { ...INCIDENT_PHRASES[language].stopped, stop: null }
}
