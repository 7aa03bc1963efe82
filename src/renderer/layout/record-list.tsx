import { ItemList, type ItemListProps } from '#renderer/ui/item-list.tsx'

/** The list pane; what stands in place of an empty list is not an option of it, so it may hold a button. */
export const RecordList = (props: ItemListProps) =>
  props.groups.every(({ entries }) => entries.length === 0) ? props.empty : <ItemList {...props} />
