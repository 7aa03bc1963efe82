import { Link2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { MARK_OF_EVIDENCE } from './evidence-marks.ts'
import { indicatorWords } from './indicator-words.ts'
import { LinkDialog } from './link-dialog.tsx'

interface EvidencePanelProps {
  kind: Kind
  id: string
  onOpenIndicator: (indicatorId: string) => void
}

/** Which indicators of the plan a record proves; links are made and taken away here. */
export const EvidencePanel = ({ kind, id, onOpenIndicator }: EvidencePanelProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const { records: evidence } = useRecords('evidence')
  const { records: indicators } = useRecords('indicator')
  const [isLinking, setIsLinking] = useState(false)
  const remove = useCommand('records.remove')
  const links = evidence.filter(({ record }) => record.recordId === id)
  const titles = new Map(
    indicators.map(({ id: indicatorId, record }) => [indicatorId, indicatorWords(record)]),
  )
  return (
    <Section
      title={t('evidence.title')}
      meta={links.length === 0 ? undefined : t('evidence.count', { count: links.length })}
      actions={
        <Button isSmall icon={<Link2 size={14} />} onPress={() => setIsLinking(true)}>
          {t('evidence.link')}
        </Button>
      }
    >
      <GridList
        label={t('evidence.title')}
        entries={links.map(({ id: evidenceId, record, ownerId }) => ({
          id: evidenceId,
          title: titles.get(record.indicatorId) ?? t('evidence.unknownIndicator'),
          detail: (
            <StateMark state={MARK_OF_EVIDENCE[record.state]} word={t(`evidenceState.${record.state}`)} />
          ),
          actions:
            ownerId === workspaceId ? (
              <IconButton
                isSmall
                label={t('evidence.unlink')}
                icon={<Trash2 size={14} />}
                onPress={() => remove.mutate({ kind: 'evidence', id: evidenceId })}
              />
            ) : undefined,
        }))}
        onAction={(evidenceId) => {
          const link = links.find((one) => one.id === evidenceId)
          if (link !== undefined) onOpenIndicator(link.record.indicatorId)
        }}
        empty={t(indicators.length === 0 ? 'evidence.noPlan' : 'evidence.none')}
      />
      {isLinking ? (
        <LinkDialog
          kind={kind}
          recordId={id}
          linkedIds={new Set(links.map(({ record }) => record.indicatorId))}
          onClose={() => setIsLinking(false)}
        />
      ) : null}
    </Section>
  )
}
