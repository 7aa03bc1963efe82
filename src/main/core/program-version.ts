import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { findUpwards } from '../storage/find-upwards.ts'

const Manifest = z.object({ version: z.string() })

/** As in package.json; bundles and reports carry it. */
export const PROGRAM_VERSION: string = Manifest.parse(
  JSON.parse(readFileSync(findUpwards('package.json'), 'utf8')),
).version
