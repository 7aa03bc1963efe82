import { createHash } from 'node:crypto'
import { escapedText } from './plain-text.ts'

export interface HtmlPage {
  readonly title: string
  readonly author: string
  readonly style: string
  /** What the page does by itself; it reaches nothing outside the file. */
  readonly script?: string
  /** Markup made by this room: every typed word in it is escaped. */
  readonly body: string
}

const sourceHash = (source: string): string =>
  `'sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}'`

/**
 * One file that needs nothing else and may do nothing else: only the style and the script written here are
 * allowed, by their hashes; no address outside the file can be asked.
 */
export function htmlPage({ title, author, style, script, body }: HtmlPage): string {
  const policy = [
    "default-src 'none'",
    `style-src ${sourceHash(style)}`,
    ...(script === undefined ? [] : [`script-src ${sourceHash(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!DOCTYPE html>',
    '<html lang="lt">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="author" content="${escapedText(author)}">`,
    `<title>${escapedText(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
