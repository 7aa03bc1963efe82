import type { Output } from '#shared/contract/contract.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { mentionsOf } from '#shared/domain/privacy/mentions-of.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { forgetHistory } from '../../core/forget-history.ts'
import type { CallContext } from '../../core/handlers.ts'
import { documentId, type DocumentName } from '../../records/document-id.ts'
import { lookForPerson, type PersonLook } from './look-for-person.ts'

/** Own documents whose former versions speak of the person. */
function rememberingDocuments(core: Core, { past, signed }: PersonLook): readonly DocumentName[] {
  const { workspaceId } = requireWorkspace(core)
  const names = [...past, ...signed].map(({ name }) => name).filter(({ ownerId }) => ownerId === workspaceId)
  return [...new Map(names.map((name) => [documentId(name), name])).values()]
}

/** Whose change it is told to be: nobody's where the person themselves works here. */
function provenance(core: Core, person: NamePattern) {
  const { author, deviceId } = requireWorkspace(core)
  const isPerson = mentionsOf(person, author).some(({ how }) => how !== 'first')
  return { by: isPerson ? '' : author, on: deviceId, from: 'renewed' }
}

/**
 * Takes a person out of the history of own documents (`core/forget-history.ts`); those in which the name still stands are left
 * alone and counted.
 */
export async function forgetPerson(
  core: Core,
  person: NamePattern,
  context: CallContext,
): Promise<Output<'privacy.forget'>> {
  const look = await lookForPerson(core, person, true, context)
  const sure = look.leaves.filter(({ mentions }) => mentions.some(({ how }) => how !== 'first'))
  const named = new Set(sure.map(({ name }) => documentId(name)))
  const names = rememberingDocuments(core, look)
  const clean = names.filter((name) => !named.has(documentId(name)))
  return {
    ...forgetHistory(core, clean, provenance(core, person)),
    named: names.length - clean.length,
  }
}
