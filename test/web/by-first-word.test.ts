import express, { Router } from 'express'
import request from 'supertest'
import { expect, it } from 'vitest'
import { byFirstWord } from '../../src/web/by-first-word.ts'

it('hands each request to the first route that fits, in the order of the routers', async () => {
  const app = siteOf([
    ['/customers/new', 'the form'],
    ['/', 'Today'],
    ['/customers/:id', 'the card'],
    ['/customers', 'the list'],
  ])
  expect((await request(app).get('/')).text).toBe('Today')
  expect((await request(app).get('/?day=2026-11-21')).text).toBe('Today')
  expect((await request(app).get('/customers/new')).text).toBe('the form')
  expect((await request(app).get('/customers/0198')).text).toBe('the card')
  expect((await request(app).get('/Customers/')).text).toBe('the list')
})

it('lets pass what none of them is for', async () => {
  const app = siteOf([['/customers', 'the list']])
  app.use((_req, res) => void res.status(404).send('nothing here'))
  for (const address of ['/customer', '/', '/toString', '/customers/0198'])
    expect((await request(app).get(address)).text).toBe('nothing here')
})

it('refuses a router with a handler for every address, which it could not shelve', () => {
  const router = Router().use((_req, _res, next) => {
    next()
  })
  expect(() => byFirstWord([router])).toThrow('handler for all addresses')
})

function siteOf(routes: [string, string][]) {
  const routers = routes.map(([path, text]) => Router().get(path, (_req, res) => void res.send(text)))
  return express().use(byFirstWord(routers))
}
