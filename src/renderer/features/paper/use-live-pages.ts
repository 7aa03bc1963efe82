import { useEffect, useRef, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { type Follower, followLatest } from './follow-latest.ts'
import { askForPages, type DrawnPages, type PagesAnswer } from './known-pages.ts'

export interface PagesWish {
  /** What is looked at: pages of one thing stay on the desk while newer ones are made. */
  readonly thing: string
  /** The same for the same request, in all it asks for but the draft. */
  readonly key: string
  /** What is written and not stored yet. */
  readonly draft?: Readonly<Record<string, unknown>> | null
  readonly ask: (known: string[], signal: AbortSignal) => Promise<PagesAnswer>
}

export interface LivePages {
  readonly data: DrawnPages | undefined
  /** Why the last try failed; pages made before stay in `data`. */
  readonly error: Error | null
  readonly refetch: () => void
}

interface Shown {
  readonly thing: string
  readonly pages: DrawnPages | null
  readonly error: Error | null
}

/**
 * Pages that follow what is written: asked for again at each change of the wish and of the records, one at a time
 * and never faster than they are made. Pages stay until newer ones are there.
 */
export const useLivePages = (wish: PagesWish): LivePages => {
  const client = useClient()
  const [shown, setShown] = useState<Shown>({ thing: wish.thing, pages: null, error: null })
  const latest = useRef(wish)
  const onDesk = useRef<DrawnPages | null>(null)
  const follower = useRef<Follower<PagesWish> | null>(null)
  const again = (): void => follower.current?.want(latest.current)

  useEffect(() => {
    latest.current = wish
  })
  useEffect(() => {
    const made = followLatest<PagesWish, DrawnPages>({
      ask: ({ ask }, signal) => askForPages((known) => ask(known, signal), onDesk.current),
      isSameThing: (earlier, later) => earlier.thing === later.thing,
      onAnswer: (pages, { thing }) => {
        onDesk.current = pages
        setShown({ thing, pages, error: null })
      },
      onError: (error, { thing }) => {
        // Another window asked for the same.
        if (error instanceof AppError && error.code === 'cancelled') again()
        else setShown((now) => ({ thing, pages: now.thing === thing ? now.pages : null, error }))
      },
    })
    follower.current = made
    const forget = [client.on('records.changed', again), client.on('workspace.changed', again)]
    return () => {
      for (const one of forget) one()
      made.stop()
    }
  }, [client])

  // Functions of a wish are made anew at each drawing of the screen; key and draft tell whether it is another one.
  const { key, draft } = wish
  useEffect(() => {
    follower.current?.want(latest.current)
  }, [key, draft])

  return { data: shown.pages ?? undefined, error: shown.error, refetch: again }
}
