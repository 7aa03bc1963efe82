import { createHash } from 'node:crypto'

const normal = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('lt')
    .replaceAll(/[„“”"'‘’«»]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/**
 * The id of an organisation from its names alone: two PCs of one school that were set up apart are then
 * one school, without asking each other.
 */
export function organisationId(
  role: 'institution' | 'municipality',
  municipality: string,
  name: string,
): string {
  const text = role === 'municipality' ? normal(name) : `${normal(municipality)}|${normal(name)}`
  const digest = createHash('sha256').update(`${role}|${text}`).digest('hex').slice(0, 20)
  return `${role === 'municipality' ? 'sav' : 'ist'}-${digest}`
}
