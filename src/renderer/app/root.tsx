import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useWorkspaceState } from '#renderer/api/queries.ts'
import { WorkspaceContext } from '#renderer/api/workspace-context.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { withWords } from '#renderer/i18n/with-words.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { isDatabaseTrouble } from '#shared/contract/database-trouble.ts'
import { Frame } from './frame/frame.tsx'

// Seen once in the life of a data folder.
const FirstScreen = lazy(async () => {
  const { FirstScreen: component } = await withWords(import('./first-screen.tsx'))
  return { default: component }
})

// Seen when the data cannot be opened, which is hopefully never.
const RescueScreen = lazy(async () => {
  const { RescueScreen: component } = await withWords(import('#renderer/features/backup/rescue-screen.tsx'))
  return { default: component }
})

// Seen at each start of those who lock their data, and by nobody else.
const UnlockScreen = lazy(async () => {
  const { UnlockScreen: component } = await withWords(import('#renderer/features/backup/unlock-screen.tsx'))
  return { default: component }
})

/** The first screen while there is no workspace; then the frame with the chosen screen in it. */
export const Root = () => {
  const query = useWorkspaceState()
  const code = query.error instanceof AppError ? query.error.code : ''
  if (isDatabaseTrouble(code) && query.data === undefined) {
    return <Suspense>{code === 'data-locked' ? <UnlockScreen /> : <RescueScreen trouble={code} />}</Suspense>
  }
  return <QueryGate query={query}>{(state) => <Opened state={state} />}</QueryGate>
}

const Opened = ({ state }: { state: Output<'workspace.state'> }) => {
  const { workspace, today, dataFolder } = state
  const here = useMemo(() => (workspace === null ? null : { ...workspace, today }), [workspace, today])
  if (here === null) {
    return (
      <Suspense>
        <FirstScreen state={state} />
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
