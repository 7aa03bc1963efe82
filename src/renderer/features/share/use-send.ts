import { useLongWork } from './use-long-work.ts'

/** Hands over: writes what is not handed over yet into the shared folder. */
export const useSend = () => {
  const { work, progress, cancel } = useLongWork('share.send')
  return { send: { start: () => work.mutate({}), cancel }, report: work.data, progress }
}
