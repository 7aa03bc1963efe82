import { Link2 } from 'lucide-react'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { indicatorWords } from './indicator-words.ts'
import { LinkDialog } from './link-dialog.tsx'
import { useEvidenceLinks } from './use-evidence-links.ts'

interface EvidencePanelProps {
  kind: Kind
  id: string
  onOpenIndicator: (indicatorId: string) => void
}

/** Which indicators of the plan a record proves; links are made and taken away here. */
export const EvidencePanel = ({ kind, id, onOpenIndicator }: EvidencePanelProps) => {
  const { t } = useTranslate()
  const { links } = useEvidenceLinks({ recordId: id })
  const { records: indicators } = useRecords('indicator')
  const [isLinking, setIsLinking] = useState(false)
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
      <EvidenceList
        label={t('evidence.title')}
        links={links}
        titleOf={({ evidence }) => titles.get(evidence.indicatorId) ?? t('evidence.unknownIndicator')}
        onOpen={({ evidence }) => onOpenIndicator(evidence.indicatorId)}
        empty={t(indicators.length === 0 ? 'evidence.noPlan' : 'evidence.none')}
      />
      {isLinking ? (
        <LinkDialog
          kind={kind}
          recordId={id}
          linkedIds={new Set(links.map(({ evidence }) => evidence.indicatorId))}
          onClose={() => setIsLinking(false)}
        />
      ) : null}
    </Section>
  )
}
