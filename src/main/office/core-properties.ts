import type { PaperMetadata } from '#shared/domain/paper/paper-model.ts'
import { escapedText } from './plain-text.ts'

/** Title, author, language and dates of an office file. The day is the record's, never the clock's. */
export function coreProperties({ title, authors, date }: PaperMetadata): string {
  const author = escapedText(authors.join(', '))
  const time = `${date}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapedText(title)}</dc:title><dc:creator>${author}</dc:creator>`,
    '<dc:language>lt-LT</dc:language>',
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
