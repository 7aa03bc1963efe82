import { Plus } from 'lucide-react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PhraseForm } from './phrase-form.tsx'
import { TemplateForm } from './template-form.tsx'
import { useStarterPhrases } from './use-starter-phrases.ts'

type KitKind = Extract<Kind, 'minutes-template' | 'phrase'>

interface KitScreenProps {
  selectedId: string | null
  /** Without an id: to the list. */
  onSelect: (kind: KitKind, id: string | null) => void
}

const byTitle = (one: { readonly title: string }, other: { readonly title: string }): number =>
  compareLithuanian(one.title, other.title)

/** What minutes are written with: agendas to start from and phrases to put in. */
export const KitScreen = ({ selectedId, onSelect }: KitScreenProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const { records: templates } = useRecords('minutes-template', { institutionId: workspaceId })
  const { records: phrases } = useRecords('phrase', { institutionId: workspaceId })
  const { create } = useCreateRecord()
  const starter = useStarterPhrases()
  const addTemplate = (): void => {
    create('minutes-template', { title: t('kit.newTemplate') }).then(
      (id) => onSelect('minutes-template', id),
      () => undefined,
    )
  }
  const addPhrase = (): void => {
    create('phrase', { title: t('kit.newPhrase') }).then(
      (id) => onSelect('phrase', id),
      () => undefined,
    )
  }
  const chosen = [...templates, ...phrases].find(({ id }) => id === selectedId)
  const kindOf = (id: string): KitKind =>
    templates.some((template) => template.id === id) ? 'minutes-template' : 'phrase'
  return (
    <ListDetail
      name="kit"
      header={
        <PageHeader
          title={t('kit.title')}
          actions={
            <>
              {phrases.length === 0 ? (
                <Button onPress={starter.add} isPending={starter.isPending}>
                  {t('phrases.starter')}
                </Button>
              ) : null}
              <Button icon={<Plus size={16} />} onPress={addPhrase}>
                {t('kit.newPhrase')}
              </Button>
              <Button tone="primary" icon={<Plus size={16} />} onPress={addTemplate}>
                {t('kit.newTemplate')}
              </Button>
            </>
          }
        />
      }
      listLabel={t('kit.title')}
      list={
        <RecordList
          label={t('kit.title')}
          groups={groupsOf(
            templates.map(({ record }) => record),
            phrases.map(({ record }) => record),
            { templates: t('kit.templates'), phrases: t('phrases.title') },
          )}
          selectedId={selectedId}
          onSelect={(id) => onSelect(kindOf(id), id)}
          empty={
            <EmptyState
              sentence={t('kit.empty')}
              action={{ label: t('kit.newTemplate'), onPress: addTemplate }}
            />
          }
        />
      }
      detailLabel={t('kit.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          <EmptyState sentence={t('kit.what')} />
        ) : chosen === undefined ? null : (
          <KitForm
            key={chosen.id}
            id={chosen.id}
            kind={chosen.kind}
            onRemoved={() => onSelect(chosen.kind, null)}
          />
        )
      }
    />
  )
}

const groupsOf = (
  templates: readonly RecordOf<'minutes-template'>[],
  phrases: readonly RecordOf<'phrase'>[],
  labels: { readonly templates: string; readonly phrases: string },
) => [
  {
    id: 'templates',
    label: labels.templates,
    entries: templates
      .toSorted(byTitle)
      .map(({ id, title, agenda }) => ({ id, title, detail: agenda.map((item) => item.title).join('; ') })),
  },
  {
    id: 'phrases',
    label: labels.phrases,
    entries: phrases.toSorted(byTitle).map(({ id, title, text }) => ({ id, title, detail: text })),
  },
]

interface KitFormProps {
  id: string
  kind: KitKind
  onRemoved: () => void
}

const KitForm = ({ kind, ...rest }: KitFormProps) =>
  kind === 'phrase' ? <PhraseForm {...rest} /> : <TemplateForm {...rest} />
