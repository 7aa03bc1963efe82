import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useWorkspaceState } from '#renderer/api/queries.ts'
import { WorkspaceContext } from '#renderer/api/workspace-context.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import type { Output } from '#shared/contract/contract.ts'
import { Frame } from './frame/frame.tsx'

// Seen once in the life of a data folder.
const StartScreen = lazy(async () => {
  const { StartScreen: component } = await import('#renderer/features/start/start-screen.tsx')
  return { default: component }
})

/** The first screen while there is no workspace; then the frame with the chosen screen in it. */
export const Root = () => {
  const query = useWorkspaceState()
  return <QueryGate query={query}>{(state) => <Opened state={state} />}</QueryGate>
}

const Opened = ({ state }: { state: Output<'workspace.state'> }) => {
  const { workspace, today, dataFolder } = state
  const here = useMemo(() => (workspace === null ? null : { ...workspace, today }), [workspace, today])
  if (here === null) {
    return (
      <Suspense>
        <StartScreen state={state} />
      </Suspense>
    )
  }
  return (
    <WorkspaceContext value={here}>
      <Frame dataFolder={dataFolder}>
        <Outlet />
      </Frame>
    </WorkspaceContext>
  )
}
