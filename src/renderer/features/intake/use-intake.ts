import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { readPatiently } from '#renderer/forms/read-file.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'

export type Reading = Output<'intake.read'>
export type Proposal = Reading['proposals'][number]
export type Question = Reading['questions'][number]

export interface Mapping {
  readonly kind: string | null
  readonly columns: Readonly<Record<string, string>>
}

interface Source {
  readonly fileName: string
  readonly base64?: string
  readonly text?: string
}

interface Asked {
  readonly source: Source
  readonly answers: Readonly<Record<string, string>>
  /** What ways of writing mean always: institutions' ids by the words. */
  readonly means: Readonly<Record<string, string>>
  readonly mapping: Mapping | null
}

const MEMORY = 'intake.columns'
const isColumns = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')

/** What was said of columns before holds for the next file with the same headings. */
const remembered = (): Mapping | null => {
  const columns = recall(MEMORY, isColumns, {})
  return Object.keys(columns).length === 0 ? null : { kind: null, columns }
}

const inputOf = ({ source, answers, means, mapping }: Asked) => ({ ...source, answers, means, mapping: mapping as { kind: string | null; columns: Record<string, string> } | null }) // prettier-ignore

/** One source from choosing it to saving it; every answer reads it again, nothing is changed before saving. */
export const useIntake = () => {
  const client = useClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  /** A file the system did not give. */
  const [lost, setLost] = useState<AppError | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const read = useMutation<Reading, unknown, Asked>({
    mutationFn: async (next) => {
      await flushEverything()
      return client.call('intake.read', inputOf(next))
    },
  })
  const apply = useCommand('intake.apply')
  const ask = (next: Asked): void => {
    setAsked(next)
    read.mutate(next)
  }
  const begin = (source: Source): void => {
    setLeft(new Set())
    ask({ source, answers: {}, means: {}, mapping: remembered() })
  }
  const beginFile = async (file: File): Promise<void> => {
    setLost(null)
    try {
      begin({ fileName: file.name, base64: await readPatiently(file) })
    } catch (error) {
      setLost(new AppError('file-unreadable', String(error), { details: { refused: 'locked' } }))
    }
  }
  return {
    reading: asked === null ? undefined : read.data,
    fileName: asked?.source.fileName ?? '',
    text: asked?.source.text ?? '',
    isReading: read.isPending,
    isSaving: apply.isPending,
    error: lost ?? read.error,
    left,
    beginText: (text: string) => {
      setLost(null)
      begin({ fileName: '', text })
    },
    beginFile,
    /** One answer to all questions of these ids. */
    answer: (ids: readonly string[], value: string): void => {
      const told = Object.fromEntries(ids.map((id) => [id, value]))
      if (asked) ask({ ...asked, answers: { ...asked.answers, ...told } })
    },
    /** Settles every place of the source where these words stand. */
    meanAlways: (words: string, institutionId: string): void => {
      if (asked) ask({ ...asked, means: { ...asked.means, [words]: institutionId } })
    },
    mapColumn: (heading: string, field: string, kind: string | null): void => {
      if (!asked) return
      const columns = { ...asked.mapping?.columns, [heading]: field }
      remember(MEMORY, columns)
      ask({ ...asked, mapping: { kind: asked.mapping?.kind ?? kind, columns } })
    },
    toggle: (id: string): void => {
      setLeft((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
    save: async (): Promise<number> => {
      if (!asked || !read.data) return 0
      const accepted = read.data.proposals
        .filter(({ id, isReady }) => isReady && !left.has(id))
        .map(({ id }) => id)
      const { saved } = await apply.mutateAsync({ ...inputOf(asked), accepted })
      read.mutate(asked)
      return saved.filter(({ state }) => state !== 'unchanged').length
    },
    forget: (): void => {
      setLost(null)
      setAsked(null)
      read.reset()
    },
  }
}

export type IntakeState = ReturnType<typeof useIntake>
