import { globalStyle } from '@vanilla-extract/css'

import { color, family, stuckGround, type, weight } from './tokens.css.ts'

globalStyle('*, *::before, *::after', { boxSizing: 'border-box' })
globalStyle('html, body, #root', { height: '100%' })
globalStyle('html', { WebkitTextSizeAdjust: '100%' })
globalStyle('body', {
  vars: { [stuckGround]: color.surface },
  margin: 0,
  ...type.base,
  fontFamily: family.text,
  color: color.ink,
  background: color.ground,
  WebkitFontSmoothing: 'antialiased',
})
globalStyle('h1, h2, h3, h4, p, ul, ol, dl, dd, figure', { margin: 0, padding: 0 })
globalStyle('h1, h2, h3, h4', { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: weight.strong })
globalStyle('ul, ol', { listStyle: 'none' })
globalStyle('button, input, textarea, select', {
  font: 'inherit',
  color: 'inherit',
  letterSpacing: 'inherit',
})
globalStyle('kbd', { font: 'inherit' })
globalStyle('table', { borderCollapse: 'separate', borderSpacing: 0 })
globalStyle('img, svg', { display: 'block' })
globalStyle('::selection', { background: color.accentSoft, color: color.ink })

/** One ring everywhere; parts that clip their children draw it inside with a negative offset. */
globalStyle(':focus', { outline: 'none' })
globalStyle(':focus-visible', { outline: `2px solid ${color.focus}`, outlineOffset: '1px' })

// React Aria would inject this rule as a <style>, which a strict style-src forbids (see README.md).
globalStyle('[data-react-aria-pressable]', { touchAction: 'pan-x pan-y pinch-zoom' })
