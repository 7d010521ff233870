import { customersWord, type CustomerWord } from '../organisation/organisation.ts'
import { bulkChangesUrl, customersListUrl, customerUrl } from '../web/urls.ts'
import type { Chosen } from './chosen-queries.ts'
import { asSent, type Asked } from './forms.ts'
import { orderInWords, type Told } from './wording.ts'

/** What is about to be changed, and for whom, before anything is. */
export interface NewBulkChangePage {
  title: string
  lede: string
  /** Why it is asked once more, or ''. */
  warning: string
  action: string
  hidden: { name: string; value: string }[]
  /** '' where there is nothing to change. */
  label: string
  back: string
  names: { href: string; name: string }[]
  more: string
}

declare module '../web/views.ts' {
  interface Views {
    'bulk-changes/new': NewBulkChangePage
  }
}

interface Shown {
  asked: Asked
  told: Told
  chosen: Chosen
  names: readonly { id: string; name: string }[]
  word: CustomerWord
}

/** The page that asks once more. */
export function newBulkChangePage(
  { asked, told, chosen, names, word }: Shown,
  warning = '',
): NewBulkChangePage {
  const { states, changing, mark } = chosen
  const order = orderInWords(told, changing.length, word)
  const sent = Object.entries({ ...asSent(asked), seen: mark })
  const more = changing.length - names.length
  return {
    title: changing.length > 0 ? `${order}?` : 'Nothing to change',
    lede: ledeOf(states.length, states.length - changing.length, word),
    warning,
    action: bulkChangesUrl,
    hidden: sent.map(([name, value]) => ({ name, value })),
    label: changing.length > 0 ? order : '',
    back: backTo(asked),
    names: names.map(({ id, name }) => ({ href: customerUrl(id), name })),
    more: more > 0 ? `and ${more.toLocaleString('en-GB')} more` : '',
  }
}

function ledeOf(all: number, same: number, word: CustomerWord): string {
  const whom = `${all.toLocaleString('en-GB')} ${all === 1 ? word : customersWord(word)}`
  if (all === 0) return `No ${word} is chosen any more.`
  const kept =
    same === all ? 'All of them are so already.' : `${same.toLocaleString('en-GB')} of them are so already.`
  const undo = 'It can be taken back as a whole for 30 days.'
  return [`You chose ${whom}.`, ...(same > 0 ? [kept] : []), ...(same < all ? [undo] : [])].join(' ')
}

function backTo({ whom }: Asked): string {
  if ('ids' in whom) return customersListUrl({ choose: 'yes' })
  const { only, tier, interestId } = whom.choice
  return customersListUrl({
    choose: 'yes',
    ...(only === 'everybody' ? {} : { only }),
    ...(tier ? { tier } : {}),
    ...(interestId ? { interest: interestId } : {}),
  })
}
