import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

import * as css from './segmented-control.css.ts'

export interface Segment<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean | undefined
}

export interface SegmentedControlProps<Id extends string> {
  /** Read aloud as the group's name. */
  label: string
  segments: readonly Segment<Id>[]
  value: Id
  onChange: (id: Id) => void
  isDisabled?: boolean | undefined
}

/** One of two to five short words side by side: a view, a person's presence. */
export const SegmentedControl = <Id extends string>({
  label,
  segments,
  value,
  onChange,
  isDisabled = false,
}: SegmentedControlProps<Id>) => (
  <ToggleButtonGroup
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    isDisabled={isDisabled}
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = segments.find((segment) => keys.has(segment.id))
      if (chosen !== undefined) onChange(chosen.id)
    }}
    className={css.group}
  >
    {segments.map((segment) => (
      <ToggleButton
        key={segment.id}
        id={segment.id}
        isDisabled={segment.isDisabled === true}
        className={css.segment}
      >
        {segment.icon}
        {segment.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
