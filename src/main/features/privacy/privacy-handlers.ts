import { AppError } from '#shared/contract/app-error.ts'
import { namePattern, type NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { lockMadeFile, requireLock } from '../../core/lock-made-file.ts'
import type { Handlers } from '../../core/handlers.ts'
import { erasePerson } from './erase-person.ts'
import { findPerson } from './find-person.ts'
import { forgetPerson } from './forget-person.ts'
import { lateFields, settleLate } from './late-fields.ts'
import { personFile } from './person-file.ts'

function personOf(name: string): NamePattern {
  const person = namePattern(name)
  if (person !== null && name.includes(' ')) return person
  throw new AppError('invalid-input', 'A first and a last name are asked for', {
    details: { issues: [{ path: 'name', rule: 'invalid_format', params: {} }] },
  })
}

/** What is held about a person: to look at, to hand out, to take out. */
export function privacyHandlers(core: Core): Handlers<'privacy'> {
  return {
    'privacy.find': ({ name, history }, context) => {
      requireWorkspace(core)
      return findPerson(core, personOf(name), history, context)
    },
    'privacy.export': async ({ name, passphrase }, context) => {
      requireLock(passphrase)
      return lockMadeFile(await personFile(core, personOf(name), context), passphrase)
    },
    'privacy.late': () => ({ changes: [...lateFields(core)] }),
    'privacy.settleLate': ({ id, write }) => settleLate(core, id, write),
    'privacy.forget': ({ name }, context) => forgetPerson(core, personOf(name), context),
    'privacy.erase': (input) => erasePerson(core, personOf(input.name), input),
  }
}
