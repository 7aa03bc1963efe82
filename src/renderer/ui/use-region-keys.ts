import { useEffect } from 'react'

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])'

const regionOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-region]') : null

const isShown = (element: HTMLElement): boolean => element.checkVisibility()

const enter = (region: HTMLElement, last: HTMLElement | undefined): void => {
  const returns = last !== undefined && region.contains(last) && isShown(last)
  const first = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown)
  const goal = returns ? last : (first ?? region)
  goal.focus()
}

/**
 * F6 goes round the regions in page order, Shift+F6 back; each gives the focus to where it last was.
 * While a modal dialog is open F6 stays in it.
 */
export const useRegionKeys = (): void => {
  useEffect(() => {
    const lastFocus = new WeakMap<HTMLElement, HTMLElement>()
    const remember = (event: FocusEvent) => {
      const region = regionOf(event.target)
      if (region !== null && event.target instanceof HTMLElement) lastFocus.set(region, event.target)
    }
    const walk = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => isShown(region) && region.closest('[inert], [aria-hidden="true"]') === null,
      )
      const at = regions.findIndex((region) => region === regionOf(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const next = at < 0 ? regions[0] : regions.at((at + step) % regions.length)
      if (next !== undefined) enter(next, lastFocus.get(next))
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('keydown', walk)
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('keydown', walk)
    }
  }, [])
}
