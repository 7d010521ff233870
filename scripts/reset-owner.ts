import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { databasePath, openDatabase } from '../db/open.ts'
import { ConfigRefused, readConfig } from '../src/config.ts'
import { newId } from '../src/lib/id.ts'
import { letOwnerBackIn } from '../src/password-resets/commands.ts'
import { resetToken } from '../src/password-resets/password-reset.ts'
import { signingSecret } from '../src/secret.ts'
import { owners } from '../src/staff/queries.ts'
import { turnOff } from '../src/two-factor/commands.ts'
import { newPasswordUrl } from '../src/web/urls.ts'

/** npm run reset-owner [-- e-mail] [--two-factor]: a way back in for an owner whom no other owner can help. */
const { values, positionals } = parseArgs({
  options: { 'two-factor': { type: 'boolean', default: false } },
  allowPositionals: true,
})
try {
  await letBackIn(positionals[0]?.trim().toLowerCase(), values['two-factor'])
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function letBackIn(email: string | undefined, takesFactorAway: boolean): Promise<void> {
  const config = readConfig(process.env, [])
  if (!existsSync(databasePath(config.databaseAddress))) throw new ConfigRefused('There is no data here yet.')
  const secret = signingSecret(config)
  const now = new Date()
  const database = await openDatabase(config.databaseAddress)
  try {
    const all = await owners(database.read)
    const owner = email === undefined && all.length === 1 ? all[0] : all.find((one) => one.email === email)
    if (!owner) throw new ConfigRefused(`Which owner? ${all.map((one) => one.email).join(', ')}`)
    const id = newId<'PasswordReset'>(now)
    await database.write(async (tx) => {
      await letOwnerBackIn(tx, { staffId: owner.id, id }, now)
      if (takesFactorAway) await turnOff(tx, owner.id, { staffId: owner.id, now })
    })
    say(`For ${owner.name}, once, within an hour:`)
    say(`  ${config.baseUrl}${newPasswordUrl(resetToken(id, secret))}`)
    if (!takesFactorAway)
      say('If their phone and recovery codes are lost too: npm run reset-owner -- --two-factor')
  } finally {
    await database.close()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
