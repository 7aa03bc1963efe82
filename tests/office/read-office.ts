import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** A part of an office file as a tree; throws where it is not well formed. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root
}

export function all(node: XmlNode, name: string): XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))]
}

export const textOf = (node: XmlNode): string => node.text + node.children.map(textOf).join('')

/** The parts of an office file, parsed when asked for. */
export function openOffice(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  return {
    names: Object.keys(parts),
    part(name: string): XmlNode {
      const found = parts[name]
      if (!found) throw new Error(`No part ${name}`)
      return parseXml(strFromU8(found))
    },
  }
}

/** Texts of Word's paragraphs with their styles. */
export function paragraphs(document: XmlNode) {
  return all(document, 'w:p').map((node) => ({
    node,
    style: all(node, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    keepsNext: all(node, 'w:keepNext').some(({ attributes }) => attributes['w:val'] !== 'false'),
    text: all(node, 'w:t').map(textOf).join(''),
  }))
}

/** Cells of a sheet by their name: text, number, style. */
export function cells(
  sheet: XmlNode,
): ReadonlyMap<string, { text: string | null; number: number | null; style: number }> {
  return new Map(
    all(sheet, 'c').map((node) => {
      const value = all(node, 'v')[0]
      const text = all(node, 't')[0]
      return [
        node.attributes['r'] ?? '',
        {
          text: text === undefined ? null : textOf(text),
          number: value === undefined ? null : Number(textOf(value)),
          style: Number(node.attributes['s']),
        },
      ]
    }),
  )
}
