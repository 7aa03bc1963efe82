import { mnemonic as underlined } from './menu-bar.css.ts'

interface MnemonicLabelProps {
  label: string
  mnemonic: string | undefined
  /** The letter is underlined only while Alt is at work. */
  isShown: boolean
}

export const MnemonicLabel = ({ label, mnemonic, isShown }: MnemonicLabelProps) => {
  const at =
    mnemonic === undefined ? -1 : label.toLocaleLowerCase('lt').indexOf(mnemonic.toLocaleLowerCase('lt'))
  if (!isShown || mnemonic === undefined || at < 0) return <span>{label}</span>
  const end = at + mnemonic.length
  return (
    <span>
      {label.slice(0, at)}
      <span className={underlined}>{label.slice(at, end)}</span>
      {label.slice(end)}
    </span>
  )
}
