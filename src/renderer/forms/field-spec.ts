import type { Kind } from '#shared/model/kinds.ts'
import type { MessageId } from '#renderer/i18n/messages.ts'

/** One of a short list, with its word. */
export interface SpecOption {
  readonly id: string
  readonly label: MessageId
}

/** How a field is written. `facts` is long text, `labels` a list of short words. */
type Writing =
  | { readonly as: 'line'; readonly isRequired?: true; readonly placeholder?: MessageId }
  | {
      readonly as:
        | 'facts'
        | 'count'
        | 'number'
        | 'percent'
        | 'date'
        | 'day'
        | 'yes-no'
        | 'school-year'
        | 'labels'
    }
  | { readonly as: 'choice'; readonly options: readonly SpecOption[] }
  /** A record of another kind, by its id. */
  | { readonly as: 'link'; readonly kind: Kind }

/** A field of a form as data: what it is called and how it is written. */
export type FieldSpec<Name extends string> = Writing & {
  readonly name: Name
  readonly label: MessageId
  readonly hint?: MessageId
  /** Over all columns. */
  readonly isWide?: true
}
