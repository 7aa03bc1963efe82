import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'

import { Button } from './button.tsx'
import * as css from './progress-bar.css.ts'

export interface ProgressBarProps {
  /** What is being done. */
  label: string
  /** 0 to `max`; `null` while nobody knows. */
  value: number | null
  /** 100 when left out. */
  max?: number | undefined
  /** The value in words, e.g. `3 iš 10 rinkinių`. */
  valueText: string
  cancel?: { readonly label: string; onPress: () => void; readonly isDisabled?: boolean } | undefined
}

export const ProgressBar = ({ label, value, max = 100, valueText, cancel }: ProgressBarProps) => (
  <div className={css.progress}>
    <AriaProgressBar
      value={value ?? 0}
      maxValue={max}
      isIndeterminate={value === null}
      valueLabel={valueText}
      className={css.bar}
    >
      {({ percentage = 0, isIndeterminate }) => (
        <>
          <span className={css.words}>
            <Label>{label}</Label>
            <span className={css.value}>{valueText}</span>
          </span>
          <div className={css.track}>
            {isIndeterminate ? (
              <div className={css.wandering} />
            ) : (
              <div className={css.fill} style={{ width: `${percentage}%` }} />
            )}
          </div>
        </>
      )}
    </AriaProgressBar>
    {cancel === undefined ? null : (
      <Button isSmall onPress={cancel.onPress} isDisabled={cancel.isDisabled === true}>
        {cancel.label}
      </Button>
    )}
  </div>
)
