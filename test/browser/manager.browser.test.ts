import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openDesk, useBrowser } from './desk.ts'

useBrowser()

describe('a manager', () => {
  it('adds a family: a member, his wife, their daughter, what they enjoy', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'manager')
    await page.getByRole('link', { name: 'Members' }).click()
    await page.getByRole('link', { name: 'Add a member' }).first().click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Tomás Ibarra')
    await page.getByLabel('How to say it').fill('toh-MAHS')
    await page.getByLabel('Member number').fill('9001')
    await page.getByLabel('Phone', { exact: true }).first().fill('+1 305 555 0187')
    await page.getByRole('button', { name: /^Remember/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Tomás Ibarra' }).waitFor()

    await addPerson(page, { name: 'Lucía Ibarra', kind: 'Spouse', word: 'wife' })
    await addPerson(page, { name: 'Inés Ibarra', kind: 'Child', word: 'daughter' })
    const people = page.locator('#relationships')
    await expect.poll(() => people.innerText()).toMatch(/Lucía\s+wife[\s\S]*Inés\s+daughter/)

    await page
      .locator('#interests')
      .getByRole('link', { name: /Add|enjoy/ })
      .first()
      .click()
    await page.locator('main form input[type=text]').first().fill('Birding')
    await page.getByRole('button', { name: 'Remember' }).click()
    await page.locator('#interests').getByText('Birding').waitFor()

    await page.getByRole('link', { name: /^Lucía/ }).click()
    await page.waitForURL(/\/people\//)
    await expect.poll(() => page.locator('main').innerText()).toMatch(/Inés\s+daughter/)

    await page.keyboard.press('/')
    await page.keyboard.type('ines')
    await page.getByRole('option', { name: /Tomás Ibarra/ }).waitFor()
    await expect
      .poll(() => page.getByRole('option', { name: /Tomás Ibarra/ }).innerText())
      .toMatch(/daughter Inés/)
  })

  it('is told when a colleague saved in between, and loses nothing', async () => {
    const desk = await openDesk()
    const [mara, dana] = [await desk.sitDown(), await desk.sitDown()]
    await desk.signIn(mara, 'manager')
    await desk.signIn(dana, 'attendant')
    for (const page of [mara, dana]) {
      await page.goto('/find?q=2214')
      await page.locator('main a[href^="/customers/"]').first().click()
      await page.getByRole('link', { name: 'Edit', exact: true }).first().click()
    }
    await dana.getByLabel('Town').fill('Key Biscayne')
    await dana.getByRole('button', { name: /^Save/ }).click()
    await dana.getByRole('heading', { level: 1, name: 'Ray Alvarez' }).waitFor()
    await mara.getByLabel('Town').fill('Coconut Grove')
    await mara.getByRole('button', { name: /^Save/ }).click()
    const conflict = mara.getByRole('alert').first()
    await conflict.waitFor()
    await expect
      .poll(() => conflict.innerText())
      .toMatch(/Key Biscayne[\s\S]*Coconut Grove|Coconut Grove[\s\S]*Key Biscayne/)
    await expect.poll(() => mara.getByLabel('Town').inputValue()).toBe('Coconut Grove')
    await mara.getByRole('button', { name: /^Save/ }).click()
    await mara.locator('#reach').getByText('Coconut Grove').waitFor()
  })

  it('brings in a member list, reads what each row does, and finds the new ones', async () => {
    const desk = await openDesk()
    const page = await desk.sitDown()
    await desk.signIn(page, 'manager')
    await page.goto('/imports')
    await page.setInputFiles('input[type=file]', {
      name: 'members.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(LIST),
    })
    await page.locator('main form[enctype] button').first().click()
    const main = page.locator('main')
    await page.getByRole('button', { name: 'Look through it' }).click()
    await page.getByRole('button', { name: /^Bring in/ }).waitFor()
    await expect.poll(() => main.innerText()).toContain('Wanda Lisowska')
    await expect.poll(() => main.innerText()).toMatch(/31 February|no such date/i)
    await page.getByRole('button', { name: /^Bring in/ }).click()
    await expect
      .poll(async () => (await page.goto(page.url()), main.innerText()), { timeout: 20_000 })
      .toMatch(/1 member came in and 1 could not/)
    await page.goto('/find?q=Lisowska')
    await main.getByText('Wanda Lisowska').first().click()
    await expect.poll(() => main.innerText()).toMatch(/Jerzy[\s\S]*husband|Jerzy/)
  })
})

const LIST = `Name,Member No,Tier,Phone,E-mail,Birthday,Spouse,Children,Interests
Wanda Lisowska,9101,Gold,+1 305 555 0111,wanda@example.com,14 June 1961,Jerzy Lisowski,"Ola (2001), Piotr",Sailing; Birding
Impossible Date,9102,Gold,,,31 February 1970,,,
`

async function addPerson(page: Page, person: { name: string; kind: string; word: string }): Promise<void> {
  await page.locator('#relationships').getByRole('link', { name: /Add/ }).first().click()
  await page.getByRole('textbox', { name: /name/i }).first().fill(person.name)
  await page.locator('#kind').selectOption({ label: person.kind })
  await page.locator('#word').fill(person.word)
  await page
    .getByRole('button', { name: /^Remember/ })
    .first()
    .click()
  // Family is shown by first name where the family name is the same.
  await page
    .locator('#relationships')
    .getByText(person.name.split(' ')[0] ?? '')
    .first()
    .waitFor()
}
