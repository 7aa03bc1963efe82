/** A part of a plan as people call it: its printed number and its title. */
export const numbered = ({
  printedNumber,
  title,
}: {
  readonly printedNumber: string
  readonly title: string
}): string => [printedNumber, title].filter(Boolean).join(' ')
