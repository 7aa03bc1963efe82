import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'

import * as css from './popover.css.ts'

/** One choice of a Select or ComboBox. */
export interface Option {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
  readonly isDisabled?: boolean | undefined
}

interface OptionListProps {
  /** Left out, the surrounding field holds the (filtered) options. */
  options?: readonly Option[] | undefined
  emptyText?: ReactNode
}

/** The list that opens under a Select or ComboBox. */
export const OptionList = ({ options, emptyText }: OptionListProps) => (
  <Popover className={css.popover} offset={4}>
    <ListBox<Option>
      {...(options === undefined ? {} : { items: options })}
      className={css.list}
      renderEmptyState={() => <div className={css.empty}>{emptyText}</div>}
    >
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          isDisabled={option.isDisabled === true}
          className={css.choice}
        >
          {({ isSelected }) => (
            <>
              {isSelected ? <Check size={16} aria-hidden="true" className={css.choiceCheck} /> : null}
              <Text slot="label" className={css.choiceWords}>
                {option.label}
              </Text>
              {option.detail === undefined ? null : (
                <Text slot="description" className={css.choiceDetail}>
                  {option.detail}
                </Text>
              )}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  </Popover>
)
