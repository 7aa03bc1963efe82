import type { Membership } from '#shared/model/body.ts'

/** How a member is called on the screen: by name, else by role with their place in the list. */
export const memberWords = (member: Membership, position: number, dutyWord: string): string => {
  if (member.name.trim() !== '') return member.name
  const role = member.role.trim() === '' ? dutyWord : member.role
  return member.duty === 'member' ? `${role} ${position}` : role
}

/** As short as a strip of names can carry: first letter and surname. */
export const shortName = (words: string): string => {
  const parts = words.trim().split(/\s+/u)
  const [first = ''] = parts
  return parts.length < 2 || /\d/u.test(words) || words.includes('(')
    ? words
    : `${first.charAt(0)}. ${parts.slice(1).join(' ')}`
}
