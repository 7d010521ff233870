import { caseUrl, editCustomerUrl, editFactUrl, editPersonUrl, newFactUrl, tellingUrl } from '../web/urls.ts'
import type { Answer, FactReference } from './line.ts'

/** The very field that a Learn line asks about. */
export function answerUrl(answer: Answer, customerId: string): string {
  const { personId } = answer
  if ('edit' in answer) return `${editUrl(personId, customerId)}#${answer.edit}`
  if ('mend' in answer) return `${mendUrl(answer.mend, customerId)}#${answer.field}`
  if (answer.add !== 'relationship') return newFactUrl(personId, `${answer.add}s`)
  const kind = answer.kind ? `?kind=${encodeURIComponent(answer.kind)}` : ''
  return newFactUrl(personId, 'relationships') + kind
}

/** Where what a line rests on is corrected. */
export function mendUrl({ kind, id }: FactReference, customerId: string): string {
  if (kind === 'person' || kind === 'customer') return editUrl(id, customerId)
  if (kind === 'case') return caseUrl(id)
  if (kind === 'incident') return tellingUrl(customerId, id)
  return editFactUrl(`${kind}s`, id)
}

function editUrl(personId: string, customerId: string): string {
  return personId === customerId ? editCustomerUrl(personId) : editPersonUrl(personId)
}
