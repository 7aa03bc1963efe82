import type { RecordOf } from '#shared/model/kinds.ts'

/** An indicator as people call it: its printed number and its title. */
export const indicatorWords = ({
  printedNumber,
  title,
}: Pick<RecordOf<'indicator'>, 'printedNumber' | 'title'>): string =>
  printedNumber === '' ? title : `${printedNumber} ${title}`
