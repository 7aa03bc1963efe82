import type { ReactNode } from 'react'
import { assertNever } from '#shared/lib/assert-never.ts'
import * as css from './handbook.css.ts'
import { pictureAddress } from './handbook-pictures.ts'
import { type Block, type Line, readBlocks } from './read-blocks.ts'

/** The text of a page: heads, steps, keys and pictures. */
export const PageWords = ({ text }: { text: string }) => (
  <>
    {readBlocks(text).map((block, at) => (
      <BlockWords key={`${at} ${block.as}`} block={block} />
    ))}
  </>
)

const BlockWords = ({ block }: { block: Block }): ReactNode => {
  switch (block.as) {
    case 'head':
      return <h4 className={css.head}>{block.text}</h4>
    case 'words':
      return (
        <p className={css.words}>
          <Spans line={block.line} />
        </p>
      )
    case 'steps':
      return (
        <ol className={css.steps}>
          <Lines lines={block.lines} />
        </ol>
      )
    case 'points':
      return (
        <ul className={css.points}>
          <Lines lines={block.lines} />
        </ul>
      )
    case 'picture':
      return (
        <figure className={css.figure}>
          <img className={css.picture} src={pictureAddress(block.name)} alt={block.words} />
          <figcaption className={css.caption} aria-hidden="true">
            {block.words}
          </figcaption>
        </figure>
      )
    default:
      return assertNever(block)
  }
}

const Lines = ({ lines }: { lines: readonly Line[] }) =>
  lines.map((line, at) => (
    <li key={`${at} ${line[0]?.text ?? ''}`}>
      <Spans line={line} />
    </li>
  ))

const Spans = ({ line }: { line: Line }) =>
  line.map(({ text, isKey }, at) =>
    isKey ? (
      <kbd key={`${at} ${text}`} className={css.key}>
        {text}
      </kbd>
    ) : (
      text
    ),
  )
