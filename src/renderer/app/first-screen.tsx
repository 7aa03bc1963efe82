import type { Output } from '#shared/contract/contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { PracticeForm } from '#renderer/features/practice/practice-form.tsx'
import { StartScreen } from '#renderer/features/start/start-screen.tsx'

/** The first screen of an empty data folder, with the way to practise. */
export const FirstScreen = ({ state }: { state: Output<'workspace.state'> }) => {
  const { policy } = usePolicy()
  const open = useCommand('workspace.openPractice')
  return (
    <StartScreen
      state={state}
      practice={
        policy.off.includes('practice') ? null : (
          <PracticeForm
            institutions={state.practiceInstitutions}
            onOpen={(given) => open.mutate({ ...given, withDifferences: true })}
            isPending={open.isPending}
          />
        )
      }
    />
  )
}
