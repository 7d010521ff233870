import type { IncidentStatus } from '../incidents/incident.ts'
import { statusInWords } from '../incidents/wording.ts'
import type { InEachLanguage } from '../lib/language.ts'

/** What every mail to those affected says beside the words of the update, which stay as they were written. */
interface IncidentPhrases {
  greeting: (name: string) => string
  status: (status: IncidentStatus) => string
  nextWord: (moment: string) => string
  /** Where everything said so far stands. */
  page: string
  /** Why it came. */
  reason: string
  stop: string
  /** The page on which these mails are stopped, and what it says once they are. */
  stopping: { title: string; text: (incident: string) => string; button: string }
  stopped: { title: string; text: string }
}

export const INCIDENT_PHRASES: InEachLanguage<IncidentPhrases> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    status: statusInWords,
    nextWord: (moment) => `Next word ${moment}.`,
    page: 'Everything said so far',
    reason: 'You get this because it may have touched you.',
    stop: 'No more mails about this',
    stopping: {
      title: 'No more mails about this?',
      text: (incident) => `You get no more mails about “${incident}”. Other mails stay as they are.`,
      button: 'No more mails about it',
    },
    stopped: {
      title: 'Stopped',
      text: 'You get no more mails about this. Tell us at the desk if that was a slip.',
    },
  },
  es: {
    greeting: (name) => `Hola, ${name}:`,
    status: (status) => STATUS_IN_SPANISH[status],
    nextWord: (moment) => `Próximo mensaje: ${moment}.`,
    page: 'Todo lo dicho hasta ahora',
    reason: 'Recibe este mensaje porque esto puede haberle afectado.',
    stop: 'No recibir más mensajes sobre esto',
    stopping: {
      title: '¿No recibir más mensajes sobre esto?',
      text: (incident) => `No recibirá más mensajes sobre “${incident}”. Los demás siguen igual.`,
      button: 'No recibir más mensajes',
    },
    stopped: {
      title: 'Hecho',
      text: 'No recibirá más mensajes sobre esto. Díganoslo en recepción si fue un error.',
    },
  },
}

const STATUS_IN_SPANISH: Readonly<Record<IncidentStatus, string>> = {
  'looking into it': 'Lo estamos averiguando',
  'cause known': 'Conocemos la causa',
  'mended and watching': 'Arreglado, y seguimos atentos',
  over: 'Resuelto',
}
