import sharp from 'sharp'
import { keptMail } from '../../src/mail/kept-mail.ts'
import { queueMornings } from '../../src/reminders/jobs.ts'
import type { CustomerId, PersonId } from '../../src/people/person.ts'
import { fieldsOn, pageAt, post } from '../support/browsing.ts'
import { memberNamed, personNamed, staffNamed } from '../support/cast.ts'
import { delivered } from '../support/delivered.ts'
import type { Browser, World } from '../support/world.ts'
import { openCase } from '../../src/cases/open-commands.ts'
import { coldBoiler, updatesIn, write } from '../incidents/given.ts'
import { TODAY } from '../visits/given.ts'
import { sent, settled } from '../imports/sending.ts'

/** What stands in every word that was planted, and nowhere else: long enough that no packed file has it by chance. */
export const MARK = 'zqxwvk'
/** Their phone, in the digits of which no mark fits. */
export const DIGITS = '3055550748'

export const NAME = 'Zqxwvkana Zqxwvkfield'

const NOTED = { audience: 'everyone', howWeKnow: 'told us', version: '1' }
const FILE = {
  ...{ name: NAME, goesBy: 'Zqxwvkie', formerName: 'Zqxwvkana Zqxwvkborn', pronunciation: 'zqxwvk-AH-na' },
  ...{
    addressAs: 'Dr. Zqxwvkfield',
    addressWhen: 'with zqxwvkguests',
    about: 'Runs the zqxwvkbakery',
    pronoun: 'she',
  },
  ...{
    birthdayDay: '21',
    birthdayMonth: '11',
    birthdayYear: '1970',
    town: 'Zqxwvkville',
    memberNumber: 'ZQXWVK-77',
  },
  ...{
    phone1: '+1 (305) 555-0748',
    phoneLabel1: 'zqxwvkphone',
    email1: 'zqxwvkana@zqxwvk.example',
    emailLabel1: 'zqxwvkhome',
  },
}

/** A customer of whom there is something in everything that can be remembered, by the doors that the desk has. */
export async function planted(world: World): Promise<{ id: CustomerId; child: PersonId }> {
  const { read } = world.database
  const [mara, dana] = [await world.as('manager'), await world.as('attendant')]
  await post(dana, '/customers', FILE).expect(303)
  const { id } = await memberNamed(read, NAME)
  await facts(world, mara, id)
  const child = await family(world, mara, id)
  await notes(dana, mara, id, (await memberNamed(read, 'Ray Alvarez')).id)
  await photos(dana, id)
  await visits(mara, world, id)
  await wentWrong(mara, world, id)
  await unhappy(mara, world, id)
  await lists(mara)
  await twin(mara, world, id)
  await bookingFile(mara)
  await mails(world)
  return { id, child }
}

async function facts({ database }: World, mara: Browser, id: CustomerId): Promise<void> {
  const { id: ownerId } = await staffNamed(database.read, 'Dana Kim')
  const add = (nouns: string, form: Record<string, string>) =>
    post(mara, `/people/${id}/${nouns}`, { ...NOTED, ...form }).expect(303)
  await add('preferences', { text: 'zqxwvktea with milk', area: 'drink', habit: 'always' })
  await add('cautions', { kind: 'allergy', text: 'zqxwvknuts', detail: 'zqxwvkbad' })
  await add('asks', { question: 'How was Zqxwvkland?', fromDay: TODAY })
  await add('promises', { text: 'zqxwvklocker hinge', ownerId, dueOn: TODAY })
  await add('occasions', {
    ...{ kind: 'other', name: 'Zqxwvkday', recurrence: 'yearly', dateDay: '21', dateMonth: '11' },
  })
  await add('interests', {
    ...{ interest: 'Zqxwvktrains', category: 'other', detail: 'zqxwvkgauge', strength: 'plays' },
  })
  const ray = await memberNamed(database.read, 'Ray Alvarez')
  const aboutThem = { audience: 'managers', text: `Sits with ${NAME}`, area: 'seat', habit: 'always' }
  await post(mara, `/people/${ray.id}/preferences`, { ...NOTED, ...aboutThem }).expect(303)
  const result = { text: `${NAME} wins the club championship`, from: TODAY, until: TODAY }
  await post(mara, '/talking-points', result)
}

async function family({ database }: World, mara: Browser, id: CustomerId): Promise<PersonId> {
  const child = {
    name: 'Zqxwvkchild Zqxwvkfield',
    kind: 'child',
    word: 'zqxwvkdaughter',
    about: 'zqxwvkrider',
  }
  await post(mara, `/people/${id}/relationships`, { ...NOTED, ...child, birthdayYear: '2015' }).expect(303)
  const ray = await memberNamed(database.read, 'Ray Alvarez')
  const friend = { name: 'Ray Alvarez', who: ray.id, kind: 'friend', word: 'zqxwvkpal' }
  await post(mara, `/people/${id}/relationships`, { ...NOTED, ...friend }).expect(303)
  const { id: childId } = await personNamed(database.read, 'Zqxwvkchild Zqxwvkfield')
  await post(mara, `/people/${childId}/notes`, { text: 'Rides zqxwvkponies' }).expect(303)
  return childId
}

async function notes(dana: Browser, mara: Browser, id: CustomerId, rayId: CustomerId): Promise<void> {
  await post(dana, `/people/${id}/notes`, { text: 'Told us of zqxwvkfirst words' }).expect(303)
  const own = await lastNote(dana, id)
  const about = { [`about-${id}`]: 'yes', [`about-${rayId}`]: 'yes' }
  const shared = {
    ...NOTED,
    ...about,
    text: 'Plays with Zqxwvkie on Sundays; Zqxwvkana’s treat. Ray brings the car.',
  }
  await post(dana, `/notes/${own}`, shared).expect(303)
  await post(mara, `/people/${id}/notes`, { text: 'A zqxwvkslip that was taken away' }).expect(303)
  await post(mara, `/notes/${await lastNote(mara, id)}/removal`).expect(303)
  await post(dana, `/people/${id}/notes`, { text: 'Chose zqxwvkcollege, leaves 3 January' }).expect(303)
}

async function lastNote(browser: Browser, id: CustomerId): Promise<string> {
  return /\/notes\/([\w-]+)\/edit/u.exec(await pageAt(browser, `/customers/${id}`))?.[1] ?? ''
}

async function photos(dana: Browser, id: CustomerId): Promise<void> {
  for (const background of ['#884422', '#224488']) {
    const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background } })
      .jpeg()
      .withExif({ IFD0: { ImageDescription: 'zqxwvkphoto', Artist: 'zqxwvkartist' } })
      .toBuffer()
    await dana.post(`/customers/${id}/photo`).attach('photo', bytes, 'zqxwvk.jpg').expect(303)
  }
  await post(dana, `/customers/${id}/photo/removal`).expect(303)
}

async function visits(mara: Browser, { database }: World, id: CustomerId): Promise<void> {
  const page = await pageAt(mara, `/visits/new?customer=${id}`)
  for (const day of [TODAY, '2026-11-22']) {
    const visit = { ...fieldsOn(page), day, time: '16:40', purpose: 'zqxwvklunch' }
    await post(mara, '/visits', visit).expect(303)
  }
  const { id: rayId } = await memberNamed(database.read, 'Ray Alvarez')
  await post(mara, `/customers/${id}/company`, { [rayId]: 'yes' })
  await mara.get(`/customers/${id}`).expect(200)
}

/** An incident that names them, touched them and is over: told, offered, answered, sent by mail and asked after. */
async function wentWrong(mara: Browser, world: World, id: CustomerId): Promise<void> {
  const incident = await coldBoiler(world, mara, { what: `${NAME} slipped on the wet floor.` })
  await post(mara, `/customers/${id}/incidents/${incident.id}/addition`).expect(303)
  await write(mara, incident, { text: `${NAME} is well.`, mailsThem: 'yes' }).expect(303)
  const [update] = await updatesIn(world, incident.id)
  const correction = { text: 'Nobody was hurt.', part: 'manager', version: '1' }
  await post(mara, `/incident-updates/${update?.id}`, correction).expect(303)
  const told = { told: 'in person', reply: 'zqxwvkreply', offer: 'gesture', offerWords: 'a zqxwvkday' }
  const form = fieldsOn(await pageAt(mara, `/customers/${id}/incidents/${incident.id}`))
  await post(mara, `/customers/${id}/incidents/${incident.id}`, { ...form, ...told }).expect(303)
  await write(mara, incident, { text: `${NAME} got flowers.`, status: 'over' }).expect(303)
}

/** A case of theirs: opened in their words, worded, talked over, handed over by mail, closed and asked after. */
async function unhappy(mara: Browser, { database, clock }: World, customerId: CustomerId): Promise<void> {
  const { id: toId, place } = await staffNamed(database.read, 'Sam Whitlock')
  const said = {
    customerId,
    placeId: place.id,
    day: TODAY,
    because: 'a comment',
    invitationId: null,
  } as const
  const id = await database.write((tx) =>
    openCase(tx, { ...said, words: `${NAME} got zqxwvkcold soup.` }, clock.now()),
  )
  await post(mara, `/cases/${id}/summary`, { summary: 'zqxwvkcold soup' }).expect(303)
  await post(mara, `/cases/${id}/contacts`, { how: 'by phone', said: 'zqxwvkspoon' }).expect(303)
  await post(mara, `/cases/${id}/owner`, { toId }).expect(303)
  await post(mara, `/cases/${id}/closing`, { outcome: 'regained', asksLater: 'yes' }).expect(303)
}

/** One that waits, one that is in with a refused line, and one that nobody has said the columns of. */
async function lists(mara: Browser): Promise<void> {
  const csv = `Name,Email,Birthday,Notes\n${NAME},zqxwvkana@zqxwvk.example,,zqxwvknote of a list\nJoan Whitfield,joan@example.com,,\n`
  await settled(mara, await sent(mara, csv, 'zqxwvkfield.csv'))
  const refused = `Name,Email,Birthday\n${NAME},zqxwvkana@zqxwvk.example,31 June 1970\nKit Marlow,kit@example.com,\n`
  const list = await sent(mara, refused, 'zqxwvkana zqxwvkfield.csv')
  await settled(mara, list)
  await mara.post(`${list}/application`).expect(303)
  await settled(mara, list)
  await mara
    .post('/imports')
    .attach('list', Buffer.from(`\uFEFF${csv}`, 'utf16le'), 'other.csv')
    .expect(303)
}

async function twin(mara: Browser, { database }: World, id: CustomerId): Promise<void> {
  const twin = {
    name: 'Zqxwvkanna Zqxwvkfeld',
    town: 'Zqxwvktown',
    phone1: '+1 305 555 0748',
    isSomebodyElse: 'yes',
  }
  await post(mara, '/customers', twin).expect(303)
  const { id: other } = await memberNamed(database.read, 'Zqxwvkanna Zqxwvkfeld')
  await post(mara, '/merges', { one: id, other }).expect(303)
}

async function bookingFile(mara: Browser): Promise<void> {
  const csv = `Date,Time,Name,What for\n22 November 2026,10:00,${NAME},zqxwvkbooking\n`
  await mara.post('/bookings/files').attach('file', Buffer.from(csv), 'bookings.csv')
}

/** Reminders of the visit and the morning's digest, kept as files and as texts. */
async function mails(world: World): Promise<void> {
  const transport = keptMail(world.folder)
  for (const at of ['2026-11-21T21:20:00Z', '2026-11-22T12:30:00Z']) {
    await queueMornings({ ...world, dataFolder: world.folder, ...PLAIN })
    world.clock.moveTo(new Date(at))
    for (const message of await delivered(world)) await transport.send(message)
  }
}

const PLAIN = { baseUrl: 'http://127.0.0.1' }
