/** As a `ref`: a dialog that asks one thing puts the caret into its answer. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()
