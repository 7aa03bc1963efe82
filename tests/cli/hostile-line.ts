import { COMMANDS } from '#main/cli/command-table.ts'
import type { Noise } from '../unit/paste/noise.ts'

/** What a person may type for anything; files and folders are of the test's own folder, for some commands write. */
const VALUES = [
  'failas.txt',
  'failas.json',
  'aplankas',
  'nėra tokio',
  'meeting',
  'order',
  'ANT',
  '2018-2019',
  '2018-02-30',
  '-1',
  '1e308',
  '',
  ' ',
  'ą'.repeat(2000),
  '__proto__',
  '%00',
  '\u202eatgal',
  '{"id":1}',
  '--',
  '-',
  '#read("x")',
  "'; DROP TABLE record; --",
] as const

/** A command as it is meant, or with a piece that is not meant. */
export function hostileLine(random: Noise): string[] {
  const entry = random.pick(COMMANDS)
  const line = entry.name.split(' ')
  if (entry.argument !== undefined && random.chance(0.8)) line.push(random.pick(VALUES))
  for (const { flags, required } of entry.options) {
    if (!random.chance(required ? 0.9 : 0.4)) continue
    const [name = '', value] = flags.split(' ')
    line.push(name)
    if (value !== undefined && random.chance(0.9)) line.push(random.pick(VALUES))
  }
  if (random.chance(0.3)) line.splice(random.below(line.length + 1), 0, random.pick(VALUES))
  if (random.chance(0.2)) line.splice(random.below(line.length), 1)
  return line
}
