// What the drivers that run in Node share: where the modules lie, and the line for each file (see told.py).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export async function installed(name) {
  const from = createRequire(`${process.env.MEETINGDESK_ENGINES_HOME}/here.js`)
  const loaded = await import(pathToFileURL(from.resolve(name)))
  return loaded.default ?? loaded
}

export const address = (uri) => (/^mailto:/i.test(uri ?? '') ? uri.slice(7) : (uri ?? null))

export function readAll(understand) {
  for (const file of process.argv.slice(2)) {
    let found
    try {
      found = { problems: [], ...understand(readFileSync(file, 'utf8')) }
    } catch (error) {
      found = { error: String(error) }
    }
    console.log(JSON.stringify({ file, ...found }))
  }
}
