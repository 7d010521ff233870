import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { crowdOf } from './crowd.ts'
import { load } from './load.ts'
import { startSite } from './serve.ts'

/**
 * `npm run bench:slow`: how fast a card opens while 1,000 connections say nothing and 200 say a letter a second. One
 * that the site has had enough of is opened again at once, as somebody who means it would.
 */
const IDLE = 1000
const SLOW = 200
const SECONDS = 25
const print = (line: string) => process.stdout.write(`${line}\n`)

const crowd = await crowdOf(2000)
const site = await startSite(crowd)
const { port } = new URL(site.jobs.card.addresses[0] ?? '')
await load(site.jobs.card, { seconds: 5, perSecond: 50 })
const before = await load(site.jobs.card, { seconds: SECONDS, perSecond: 50 })
const held = new Set<Socket>()
let ended = 0
let isOver = false
for (let n = 0; n < IDLE; n++) hold(() => undefined)
for (let n = 0; n < SLOW; n++) hold(letterByLetter)
await setTimeout(2000)
const open = held.size
const during = await load(site.jobs.card, { seconds: SECONDS, perSecond: 50 })
isOver = true
for (const socket of held) socket.destroy()
site.stop()
crowd.discard()
print(`A card, 50 a second: p50 ${before.p50} ms, p99 ${before.p99} ms, ${before.failed} failed`)
print(`with ${open} connections held: p50 ${during.p50} ms, p99 ${during.p99} ms, ${during.failed} failed`)
print(`${ended} of them were ended by the site meanwhile, and opened again`)
process.exitCode = before.failed + during.failed > 0 ? 1 : 0

function hold(talk: (socket: Socket) => unknown): void {
  const socket = connect(Number(port), '127.0.0.1', () => {
    held.add(socket)
    talk(socket)
  })
  socket.on('error', () => undefined)
  socket.resume()
  socket.once('close', () => {
    held.delete(socket)
    if (isOver) return
    ended++
    hold(talk)
  })
}

async function letterByLetter(socket: Socket): Promise<void> {
  socket.write('GET / HTTP/1.1\r\nHost: desk\r\nX-Slow: ')
  while (!socket.destroyed) {
    socket.write('a')
    await setTimeout(1000)
  }
}
