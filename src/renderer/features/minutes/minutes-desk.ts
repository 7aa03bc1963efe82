import { createContext, useContext } from 'react'
import type { Kind } from '#shared/model/kinds.ts'

/** What a block of the form can ask of the screen around it. */
export interface MinutesDesk {
  readonly meetingId: string
  /** What is decided may become an order or an activity here: the minutes are our own and not annulled. */
  readonly canCarryOut: boolean
  /** Makes the order draft of a decision, or opens the one that is there. */
  readonly makeOrder: (decisionId: string) => void
  /** Makes the plan's activity of a decision, or opens the one that is there. */
  readonly makeActivity: (decisionId: string) => void
  readonly openRecord: (kind: Kind, id: string) => void
  /** Opens the phrases for the field that has the caret. */
  readonly openPhrases: () => void
}

export const MinutesDeskContext = createContext<MinutesDesk | null>(null)

export const useMinutesDesk = (): MinutesDesk => {
  const desk = useContext(MinutesDeskContext)
  if (desk === null) throw new Error('No minutes around')
  return desk
}
