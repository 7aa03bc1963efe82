import { useStartMinutes } from '#renderer/features/minutes/use-start-minutes.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { useGo } from './use-go.ts'

/** Begins minutes from anywhere: of the only team at once, else where the team is chosen or made. */
export const useMinutesStarter = (): (() => void) => {
  const go = useGo()
  const { bodies, start } = useStartMinutes((id) => go(pathOfRecord('meeting', id) ?? PATHS.minutes))
  return () => {
    const [first, ...others] = bodies
    if (first !== undefined && others.length === 0) start(first.id)
    else go(first === undefined ? PATHS.bodies : PATHS.minutes)
  }
}
