import { Button } from './button.tsx'
import * as css from './empty-state.css.ts'

export interface EmptyStateProps {
  sentence: string
  /** The one button that does the first thing. */
  action?: { readonly label: string; onPress: () => void } | undefined
}

export const EmptyState = ({ sentence, action }: EmptyStateProps) => (
  <div className={css.empty}>
    <p className={css.sentence}>{sentence}</p>
    {action === undefined ? null : <Button onPress={action.onPress}>{action.label}</Button>}
  </div>
)
