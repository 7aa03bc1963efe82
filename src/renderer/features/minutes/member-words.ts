import type { Membership } from '#shared/model/body.ts'

/** How a member is called on the screen: by name, else by role with their place in the list. */
export const memberWords = (member: Membership, position: number, dutyWord: string): string => {
  if (member.name.trim() !== '') return member.name
  const role = member.role.trim() === '' ? dutyWord : member.role
  return member.duty === 'member' ? `${role} ${position}` : role
}
