import { describe, expect, it } from 'vitest'
import { problemWords } from '../../src/addresses/problem.ts'
import { readFeed } from '../../src/feeds/reading/read-feed.ts'
import { plainLine } from '../../src/lib/plain-line.ts'

const SOME_DAY = { from: new Date('2026-11-21T00:00:00Z'), to: new Date('2026-11-22T00:00:00Z') }

describe('news', () => {
  it.each([
    [
      'RSS',
      rss(
        '<item><title>Heat win</title><link>https://herald.test/heat</link><guid>1</guid><pubDate>Sat, 21 Nov 2026 07:00:00 EST</pubDate></item>',
      ),
    ],
    [
      'Atom, whose links may be short',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Miami Herald</title><entry><id>1</id><title type="html">Heat win</title>
       <link rel="self" href="/self"/><link href="/heat"/><published>2026-11-21T12:00:00Z</published></entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel><title>Miami Herald</title></channel><item rdf:about="1"><title>Heat win</title><link>https://herald.test/heat</link>
       <dc:date>2026-11-21T12:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Miami Herald',
        items: [
          {
            id: '1',
            title: 'Heat win',
            url: 'https://herald.test/heat',
            date_published: '2026-11-21T12:00:00Z',
          },
        ],
      }),
    ],
  ])('is read from %s', (_, text) => {
    const news = read(text)
    expect(news.title).toBe('Miami Herald')
    expect(news.entries).toMatchObject([
      { text: 'Heat win', link: 'https://herald.test/heat', publishedAt: new Date('2026-11-21T12:00:00Z') },
    ])
  })

  it('is known by its guid, and else by its link or its words', () => {
    const keys = read(
      rss(
        '<item><title>A</title><guid>1</guid></item><item><title>B</title><guid> 1 </guid></item>' +
          '<item><title>C</title><link>https://herald.test/c</link></item><item><title>D</title></item>',
      ),
    ).entries.map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
    expect(keys[0]).toBe(keys[1])
  })

  it('leads nowhere but to http and https, and without words is left out', () => {
    const { entries } = read(
      rss(
        '<item><title>A</title><link>javascript:alert(1)</link></item><item><link>https://herald.test</link></item>',
      ),
    )
    expect(entries).toMatchObject([{ text: 'A', link: null, publishedAt: null }])
  })

  it('in the letters of another time is read all the same', () => {
    const text = `<?xml version="1.0" encoding="iso-8859-1"?>${rss('<item><title>Café “Año”</title></item>')}`
    expect(read(Buffer.from(text.replace(/[“”]/g, ''), 'latin1')).entries[0]?.text).toBe('Café Año')
  })

  it('does not unfold an entity a thousand times', () => {
    const entities = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    ).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>${rss('<item><title>&e12;</title></item>')}`
    expect(read(bomb).entries.every(({ text }) => text.length <= 200)).toBe(true)
  })

  it.each([
    ['a web page', '<!doctype html><html><body>Hello</body></html>', 'That is a web page'],
    ['XML of another kind', '<?xml version="1.0"?><menu><dish/></menu>', 'It is neither'],
    ['nothing', '', 'It is neither'],
    ['bytes', '\u0000\u0001\u0002', 'It is neither'],
    ['broken XML', '<rss version="2.0"><channel><item><title>x</channel>', 'It is damaged'],
    [
      'a file asked for by an entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&x;</title></item>')}`,
      'It is damaged',
    ],
  ])('is not %s', (_, text, sentence) => {
    expect(refusalOf(text)).toContain(sentence)
  })
})

describe('a plain line', () => {
  it.each([
    ['Dolphins <b>beat</b> Bills &amp; sing', 'Dolphins beat Bills & sing'],
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['Tom &lt;3 Jerry', 'Tom <3 Jerry'],
    ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
    ['a <script>alert(1)</script>b', 'a b'],
    ['&lt;b&gt;Bold&lt;/b&gt; claim', 'Bold claim'],
    ['one\n\ttwo\u202e\u0000', 'one two'],
    ['caf&eacute;&nbsp;&#8217;', 'café ’'],
  ])('of %s is %s', (html, line) => {
    expect(plainLine(html)).toBe(line)
  })

  it('is no longer than a talking point may be', () => {
    const line = plainLine('word '.repeat(400))
    expect(line.length).toBeLessThanOrEqual(201)
    expect(line.endsWith('word…')).toBe(true)
  })
})

function rss(items: string): string {
  return `<rss version="2.0"><channel><title>Miami Herald</title>${items}</channel></rss>`
}

function refusalOf(text: string): string {
  try {
    read(text)
    return ''
  } catch (error) {
    return problemWords(error)
  }
}

function read(text: string | Uint8Array) {
  const contents = readFeed({
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    contentType: 'text/plain',
    address: 'https://herald.test/feed',
    timeZone: 'America/New_York',
    window: SOME_DAY,
  })
  if (contents.kind !== 'news') throw new Error('News was taken for a calendar')
  return contents
}
