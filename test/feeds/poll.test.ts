import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { addFeed, changeFeed, pauseFeed, removeFeed } from '../../src/feeds/commands.ts'
import type { FeedId } from '../../src/feeds/feed.ts'
import { FeedForm } from '../../src/feeds/forms.ts'
import { pollDueFeeds } from '../../src/feeds/jobs.ts'
import { feedById } from '../../src/feeds/queries.ts'
import { changeTalkingPoint } from '../../src/talking-points/commands.ts'
import { endTalkingPoint, removeTalkingPoint } from '../../src/talking-points/end-commands.ts'
import { activeTalkingPoints, comingTalkingPoints } from '../../src/talking-points/queries.ts'
import { day } from '../lib/given.ts'
import { staffNamed } from '../support/cast.ts'
import { MORNING, stillClock } from '../support/clock.ts'
import { freshDatabase } from '../support/database.ts'
import { calendar, feedServer, HERE, rss, says } from './feed-server.ts'

const HOUR = 3_600_000

describe('news of a feed', () => {
  it('becomes a talking point with where it came from and when', async () => {
    const world = await club()
    world.site.answer(
      '/feed',
      says(
        rss({
          title: 'Heat &lt;b&gt;sign&lt;/b&gt; a centre',
          link: 'https://herald.test/1',
          at: '2026-11-21T12:00:00Z',
        }),
      ),
    )
    await world.add({ interests: 'Miami Heat' })
    await world.poll()
    expect(await world.points()).toMatchObject([
      {
        text: 'Heat sign a centre',
        sourceName: 'Miami Herald',
        link: 'https://herald.test/1',
        postedBy: null,
        postedAt: new Date('2026-11-21T12:00:00Z'),
        until: new Date('2026-11-23T05:00:00Z'),
        interests: [{ name: 'Miami Heat', tone: 'neutral' }],
      },
    ])
  })

  it('that is a score is good to the one side and bad to the other', async () => {
    const world = await club()
    world.site.answer('/feed', says(rss({ title: 'Heat 101, Celtics 99', at: '2026-11-21T12:00:00Z' })))
    await world.add({ interests: 'Miami Heat, Boston Celtics, Basketball' })
    await world.poll()
    expect(await world.sounds()).toEqual(['Boston Celtics: bad', 'Miami Heat: good'])
  })

  it('that names one of its interests is not for those who care about another', async () => {
    const world = await club()
    const items = ['Heat sign a centre', 'A parade on Sunday'].map((title) => ({
      title,
      at: '2026-11-21T12:00:00Z',
    }))
    world.site.answer('/feed', says(rss(...items)))
    await world.add({ interests: 'Miami Heat, Golf' })
    await world.poll()
    const served = async (text: string) => (await world.point(text)).interests.map(({ name }) => name)
    expect(await served('Heat sign a centre')).toEqual(['Miami Heat'])
    expect(await served('A parade on Sunday')).toEqual(['Golf', 'Miami Heat'])
  })

  it('is for those whose interest it names, where its owner wants that, and for nobody otherwise', async () => {
    const world = await club()
    const items = ['The Heat sign a centre', 'A new bridge to the beach'].map((title) => ({
      title,
      at: '2026-11-21T12:00:00Z',
    }))
    world.site.answer('/feed', says(rss(...items)))
    await world.add({ interests: 'Miami Heat, Golf', scope: 'named', tone: 'good' })
    await world.poll()
    expect(await world.texts()).toEqual(['The Heat sign a centre'])
    expect(await world.sounds()).toEqual(['Miami Heat: good'])
  })

  it('is posted once, however often it is read', async () => {
    const world = await club()
    world.site.answer('/feed', says(rss({ title: 'Heat win', guid: '1', at: '2026-11-21T12:00:00Z' })))
    await world.add()
    await world.poll()
    for (let again = 0; again < 2; again += 1) await world.pollLater(HOUR)
    expect(world.site.asked).toHaveLength(3)
    expect(await world.texts()).toEqual(['Heat win'])
  })

  it('is posted once where its guid changes every time', async () => {
    const world = await club()
    for (const guid of ['1', '2']) {
      world.site.answer('/feed', says(rss({ title: 'Heat win', guid, at: '2026-11-21T12:00:00Z' })))
      if (guid === '1') await world.add()
      await world.pollLater(HOUR)
    }
    expect(await world.texts()).toEqual(['Heat win'])
  })

  it('that was corrected there is corrected here, unless a colleague has put it in their own words', async () => {
    const world = await club()
    const two = (words: string) =>
      rss(
        ...['1', '2'].map((guid) => ({ title: `Game ${guid}: ${words}`, guid, at: '2026-11-21T12:00:00Z' })),
      )
    world.site.answer('/feed', says(two('Heat lead')))
    await world.add()
    await world.poll()
    await world.edit('Game 1: Heat lead', 'Heat lead, said Dana')
    world.site.answer('/feed', says(two('Heat win')))
    await world.pollLater(HOUR)
    expect((await world.texts()).sort()).toEqual(['Game 2: Heat win', 'Heat lead, said Dana'])
  })

  it('that a colleague took off or called old stays so', async () => {
    const world = await club()
    const three = (words: string) =>
      rss(
        ...['1', '2', '3'].map((guid) => ({ title: `${guid}: ${words}`, guid, at: '2026-11-21T12:00:00Z' })),
      )
    world.site.answer('/feed', says(three('Heat lead')))
    await world.add()
    await world.poll()
    const dana = await world.dana()
    const id = async (text: string) => (await world.point(text)).id
    world.clock.moveBy(1000)
    await world.write(async (tx) => removeTalkingPoint(tx, await id('1: Heat lead'), dana))
    await world.write(async (tx) =>
      endTalkingPoint(tx, await id('2: Heat lead'), { ...dana, now: world.clock.now() }),
    )
    world.site.answer('/feed', says(three('Heat win')))
    await world.pollLater(HOUR)
    expect(await world.texts()).toEqual(['3: Heat win'])
  })

  it('of the past is not poured out: a handful, the latest, of a day and a half', async () => {
    const world = await club()
    const items = Array.from({ length: 60 }, (_, hour) => ({
      title: `News of hour ${hour}`,
      guid: String(hour),
      at: new Date(MORNING.getTime() - hour * HOUR).toISOString(),
    }))
    world.site.answer('/feed', says(rss(...items.toReversed(), { title: 'Without a date' })))
    await world.add()
    await world.poll()
    expect(await world.texts()).toEqual([0, 1, 2, 3, 4].map((hour) => `News of hour ${hour}`))
  })

  it('of a busy day does not fill the board', async () => {
    const world = await club()
    await world.add()
    for (let round = 0; round < 3; round += 1) {
      const items = Array.from({ length: 6 }, (_, n) => ({
        title: `Round ${round}, ${n}`,
        at: world.clock.now().toISOString(),
      }))
      world.site.answer('/feed', says(rss(...items)))
      await world.pollLater(HOUR)
    }
    expect(await world.texts()).toHaveLength(12)
  })
})

describe('events of a calendar', () => {
  const night = [
    'UID:night',
    'SUMMARY:Men’s night',
    'LOCATION:Grill room',
    'DTSTART;TZID=America/New_York:20261121T183000',
    'DURATION:PT2H',
  ]

  it('are mentioned from that morning until they are over', async () => {
    const world = await club()
    world.site.answer('/feed', says(calendar(night, [...night.slice(1), 'UID:late', 'RRULE:FREQ=WEEKLY'])))
    await world.add({ interests: 'Golf' })
    await world.poll()
    expect(await world.points()).toMatchObject([
      {
        text: 'Men’s night at 18:30',
        detail: 'Saturday 21 November, 18:30 to 20:30 · Grill room',
        sourceName: 'Club events',
        from: new Date('2026-11-21T05:00:00Z'),
        until: new Date('2026-11-22T01:30:00Z'),
      },
      { text: 'Men’s night at 18:30' },
    ])
  })

  it('stand among what is coming, and come by themselves while the calendar does not change', async () => {
    const world = await club()
    world.site.answer('/feed', (req, res) => {
      if (req.headers['if-none-match']) res.writeHead(304).end()
      else res.writeHead(200, { ETag: '"1"' }).end(calendar([...night, 'RRULE:FREQ=DAILY;COUNT=5']))
    })
    await world.add({ interests: 'Golf' })
    await world.poll()
    expect(await world.coming()).toHaveLength(2)
    for (let hours = 0; hours < 72; hours += 1) await world.pollLater(HOUR)
    expect(await world.texts()).toEqual(['Men’s night at 18:30'])
    expect(world.site.asked.filter((req) => !req.headers['if-none-match']).length).toBeLessThan(6)
  })

  it('are mentioned days before, where the owner wants that, and then say which day', async () => {
    const world = await club()
    world.site.answer(
      '/feed',
      says(calendar(['SUMMARY:Member-Guest', 'DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127'])),
    )
    await world.add({ interests: 'Golf', leadDays: '3' })
    await world.poll()
    expect(await world.points()).toMatchObject([
      { text: 'Member-Guest on Tuesday until Thursday 26 November', until: new Date('2026-11-27T05:00:00Z') },
    ])
  })

  it('move, are called off and come back as their calendar says', async () => {
    const world = await club()
    const say = (...lines: string[]) => {
      world.site.answer('/feed', says(calendar(lines)))
      return world.pollLater(HOUR / 2 + 1000)
    }
    await world.add({ interests: 'Golf' })
    await say(...night)
    await say(...night.slice(0, 3), 'DTSTART;TZID=America/New_York:20261121T193000')
    expect(await world.texts()).toEqual(['Men’s night at 19:30'])
    await say(...night, 'STATUS:CANCELLED')
    expect(await world.texts()).toEqual([])
    await say(...night)
    expect(await world.texts()).toEqual(['Men’s night at 18:30'])
    await say('SUMMARY:Something else', 'DTSTART:20270101T120000Z')
    expect(await world.texts()).toEqual([])
  })

  it('that a colleague took off are not put back', async () => {
    const world = await club()
    world.site.answer('/feed', says(calendar(night)))
    await world.add({ interests: 'Golf' })
    await world.poll()
    world.clock.moveBy(1000)
    const { id } = await world.point('Men’s night at 18:30')
    const dana = await world.dana()
    await world.write((tx) => removeTalkingPoint(tx, id, dana))
    await world.pollLater(HOUR)
    expect(await world.texts()).toEqual([])
  })
})

describe('a feed that cannot be read', () => {
  it('says what is wrong and since when, waits longer each time, and recovers', async () => {
    const world = await club()
    const id = await world.add()
    await world.poll()
    expect(await world.feed(id)).toMatchObject({
      problem: 'There is nothing at this address any more (the site answered 404).',
      brokenSince: MORNING,
      failures: 1,
      nextTryAt: new Date(MORNING.getTime() + 5 * 60_000),
    })
    await world.pollLater(4 * 60_000)
    expect(world.site.asked).toHaveLength(1)
    await world.pollLater(60_000)
    expect(await world.feed(id)).toMatchObject({ failures: 2, brokenSince: MORNING })
    world.site.answer('/feed', says(rss()))
    await world.pollLater(HOUR)
    expect(await world.feed(id)).toMatchObject({
      problem: null,
      failures: 0,
      brokenSince: null,
      title: 'Miami Herald',
    })
  })

  it('is left alone for as long as its site asks', async () => {
    const world = await club()
    world.site.answer('/feed', (_req, res) => res.writeHead(429, { 'Retry-After': '7200' }).end())
    const id = await world.add()
    await world.poll()
    expect((await world.feed(id)).nextTryAt).toEqual(new Date(MORNING.getTime() + 2 * HOUR))
  })

  it('and is gone for good is asked no more', async () => {
    const world = await club()
    world.site.answer('/feed', (_req, res) => res.writeHead(410).end())
    await world.add()
    await world.poll()
    await world.pollLater(100 * HOUR)
    expect(world.site.asked).toHaveLength(1)
  })

  it('stops no other', async () => {
    const world = await club()
    world.site.answer('/page', says('<!doctype html><html></html>'))
    world.site.answer('/broken', says('<rss version="2.0"><channel><item>'))
    world.site.answer('/odd', (req) => req.socket.destroy())
    world.site.answer('/feed', says(rss({ title: 'Heat win', at: '2026-11-21T12:00:00Z' })))
    const broken = []
    for (const path of ['/page', '/broken', '/odd'])
      broken.push(await world.add({ address: world.site.at(path) }))
    await world.add()
    await world.poll()
    expect(await world.texts()).toEqual(['Heat win'])
    for (const id of broken) expect((await world.feed(id)).problem).not.toBeNull()
  })
})

describe('a feed whose owner changed their mind', () => {
  it('is not asked while it is paused or removed', async () => {
    const world = await club()
    const [paused, removed] = [await world.add(), await world.add({ address: world.site.at('/other') })]
    const otis = await world.otis()
    await world.write((tx) => pauseFeed(tx, paused, otis))
    await world.write((tx) => removeFeed(tx, removed, otis))
    await world.poll()
    expect(world.site.asked).toHaveLength(0)
  })

  it('while it was being asked posts nothing', async () => {
    const world = await club()
    const id = await world.add()
    const otis = await world.otis()
    world.site.answer('/feed', (_req, res) => {
      const answer = () => res.writeHead(200).end(rss({ title: 'Heat win', at: '2026-11-21T12:00:00Z' }))
      void world.write((tx) => removeFeed(tx, id, otis)).then(answer)
    })
    await world.poll()
    expect(await world.texts()).toEqual([])
  })

  it('is read whole again, with an eye to what was chosen', async () => {
    const world = await club()
    world.site.answer('/feed', (req, res) => {
      if (req.headers['if-none-match']) res.writeHead(304).end()
      else res.writeHead(200, { ETag: '"1"' }).end(rss({ title: 'The Heat win', at: '2026-11-21T12:00:00Z' }))
    })
    const id = await world.add({ interests: 'Golf', scope: 'named' })
    await world.poll()
    expect(await world.texts()).toEqual([])
    const chosen = FeedForm.parse({
      address: world.site.at('/feed'),
      interests: 'Miami Heat',
      scope: 'named',
      version: '1',
    })
    const otis = await world.otis()
    expect(await world.write((tx) => changeFeed(tx, id, chosen, otis))).toBe('saved')
    await world.poll()
    expect(await world.texts()).toEqual(['The Heat win'])
  })

  it('is asked once, where two want to ask it at the same time', async () => {
    const world = await club()
    world.site.answer('/feed', says(rss({ title: 'Heat win', at: '2026-11-21T12:00:00Z' })))
    await world.add()
    await Promise.all([world.poll(), world.poll(), world.poll()])
    expect(world.site.asked).toHaveLength(1)
    expect(await world.texts()).toEqual(['Heat win'])
  })
})

/** Cedar Ridge without a talking point of its own, and a site with feeds beside it. */
async function club() {
  const { database, folder } = freshDatabase()
  const clock = stillClock()
  const site = await feedServer()
  const log = pino({ level: 'silent' })
  const world = {
    database,
    clock,
    log,
    baseUrl: 'http://127.0.0.1',
    secret: '',
    dataFolder: folder,
    privateFeedHosts: [HERE],
  }
  const otis = async () => ({ ...(await handOf('Otis Bell')), now: clock.now() })
  const handOf = async (name: string) => {
    const { id: staffId, place } = await staffNamed(database.read, name)
    return { staffId, place }
  }
  const dana = async () => ({ ...(await handOf('Dana Kim')), now: clock.now() })
  const points = async () => {
    const { place } = await dana()
    return (await activeTalkingPoints(database.read, place.id, clock.now())).filter(
      ({ sourceName, postedBy }) => sourceName ?? !postedBy,
    )
  }
  const point = async (text: string) => {
    const found = (await points()).find((each) => each.text === text)
    if (!found) throw new Error(`Nobody says: ${text}`)
    return found
  }
  const poll = () => pollDueFeeds(world)
  return {
    ...{ site, clock, points, point, poll, dana, otis },
    write: database.write.bind(database),
    texts: async () => (await points()).map(({ text }) => text),
    sounds: async () =>
      (await points()).flatMap(({ interests }) => interests.map(({ name, tone }) => `${name}: ${tone}`)),
    coming: async () => comingTalkingPoints(database.read, (await dana()).place.id, clock.now()),
    pollLater: (milliseconds: number) => {
      clock.moveBy(milliseconds)
      return poll()
    },
    async add(chosen: Record<string, string> = {}): Promise<FeedId> {
      const input = FeedForm.parse({ address: site.at('/feed'), interests: 'Miami Heat', ...chosen })
      const owner = await otis()
      const added = await database.write((tx) => addFeed(tx, input, owner))
      if ('refused' in added) throw new Error(added.refused.sentence)
      return added.id
    },
    async edit(text: string, words: string) {
      clock.moveBy(1000)
      const { id, interests, version } = await point(text)
      const input = {
        text: words,
        detail: null,
        interests: interests.map(({ name }) => name),
        tones: new Map(),
        version,
      }
      const days = { fromDay: day('2026-11-21'), untilDay: day('2026-11-22') }
      const hand = await dana()
      await database.write((tx) => changeTalkingPoint(tx, id, { ...input, ...days }, hand))
    },
    async feed(id: FeedId) {
      const feed = await feedById(database.read, id)
      if (!feed) throw new Error('There is no such feed')
      return feed
    },
  }
}
