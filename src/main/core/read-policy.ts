import { join } from 'node:path'
import { NO_POLICY } from '#shared/contract/no-policy.ts'
import { Policy, type PolicyState } from '#shared/contract/policy-contract.ts'
import { entryKind } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'

const MOST_BYTES = 256 * 1024

export interface PolicySurroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where the settings of a whole computer lie; only its administrator can write there. */
export function policyFile({ platform, env }: PolicySurroundings): string {
  if (platform === 'win32') return join(env['PROGRAMDATA'] ?? 'C:\\ProgramData', 'Komanda', 'policy.json')
  if (platform === 'darwin') return '/Library/Application Support/Komanda/policy.json'
  return '/etc/komanda/policy.json'
}

const wrong = (file: string, trouble: string): PolicyState => ({ ...NO_POLICY, file, trouble })

/**
 * Reads the settings file. One that is not there fixes nothing; one that is wrong fixes nothing either and says
 * where it is wrong, because a program that does not start would help nobody.
 */
export async function readPolicy(file: string): Promise<PolicyState> {
  if ((await entryKind(file, { followLinks: true }).catch(() => 'missing')) !== 'file') {
    return { ...NO_POLICY, file }
  }
  let json: unknown
  try {
    const read = await readFileBounded(file, MOST_BYTES)
    if (read.state !== 'read') return wrong(file, 'JSON')
    json = JSON.parse(new TextDecoder().decode(read.bytes).replace(/^\uFEFF/, ''))
  } catch {
    return wrong(file, 'JSON')
  }
  const policy = Policy.safeParse(json)
  if (policy.success) return { file, policy: policy.data, trouble: null }
  const [issue] = policy.error.issues
  const place = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue?.path
  return wrong(file, place === undefined || place.length === 0 ? 'JSON' : place.map(String).join('/'))
}
