import type { Body, Membership } from '../../model/body.ts'

/** Could `member` be in the body on `date` (`null`: whenever)? Dates known in part count as far as they go. */
function isActive(member: Membership, date: string | null): boolean {
  if (date === null) return true
  const started = member.from === null || member.from <= date || date.startsWith(member.from)
  const notEnded = member.to === null || date <= member.to || date.startsWith(member.to)
  return started && notEnded
}

/** Members of the body on the day of the meeting, in the body's order. */
export function activeMembers(body: Pick<Body, 'members'>, date: string | null): Membership[] {
  return body.members.filter((member) => isActive(member, date))
}
