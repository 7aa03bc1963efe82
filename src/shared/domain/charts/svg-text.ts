import type { SvgNode } from './svg-node.ts'

/** A picture as markup; `escape` makes typed words safe between tags and in quotes. */
export function svgText(picture: SvgNode, escape: (typed: string) => string): string {
  const attributes = Object.entries(picture.attributes)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('')
  const inside = picture.children
    .map((child) => (typeof child === 'string' ? escape(child) : svgText(child, escape)))
    .join('')
  return `<${picture.tag}${attributes}>${inside}</${picture.tag}>`
}
