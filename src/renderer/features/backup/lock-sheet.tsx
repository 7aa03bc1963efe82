import { useCommand } from '#renderer/api/use-command.ts'
import { SheetProof } from '#renderer/forms/sheet-proof.tsx'
import { saveFile } from '#renderer/lib/save-file.ts'

interface LockSheetProps {
  words: string
  onChange: (words: string) => void
}

/** The sheet that opens locked data without their passphrase, made anew each time it is printed. */
export const LockSheet = ({ words, onChange }: LockSheetProps) => {
  const prepare = useCommand('lock.prepareSheet')
  const print = () =>
    prepare.mutate({}, { onSuccess: ({ fileName, base64 }) => saveFile(fileName, base64, 'application/pdf') })
  const isPrinted = prepare.data !== undefined
  return (
    <SheetProof
      words={words}
      isPrinted={isPrinted}
      canBeProved={isPrinted}
      isBusy={prepare.isPending}
      onPrint={print}
      onChange={onChange}
    />
  )
}
