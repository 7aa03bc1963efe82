import { Link2, Paperclip } from 'lucide-react'
import { useState } from 'react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { MARK_OF_STRENGTH } from './evidence-marks.ts'
import { NamedOnlyDialog } from './named-only-dialog.tsx'
import { ProofDialog } from './proof-dialog.tsx'
import { proofKindWords } from './proof-kinds.ts'
import { type EvidenceLink, useEvidenceLinks } from './use-evidence-links.ts'

interface IndicatorEvidenceProps {
  indicator: RecordOf<'indicator'>
  onOpenRecord: (kind: Kind, id: string) => void
}

/** The proof as people cite it: what it is, its number, its name. */
const proofWords = ({ record, evidence, itemNumber }: EvidenceLink, t: Words): string => {
  if (record === null) return evidence.raw || evidence.file.name || t('evidence.recordMissing')
  const number = record.number === null ? '' : t('share.number', { number: record.number })
  const cited = [proofKindWords(record.kind, t), number].filter(Boolean).join(' ')
  const item = itemNumber === null ? '' : t('evidence.item', { number: itemNumber })
  return [[cited, item].filter(Boolean).join(', '), record.title].filter(Boolean).join(' – ')
}

/** The records that prove an indicator, of every institution that is known here. */
export const IndicatorEvidence = ({ indicator, onOpenRecord }: IndicatorEvidenceProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { links, strongest } = useEvidenceLinks({ indicatorId: indicator.id })
  const [dialog, setDialog] = useState<'record' | 'named' | null>(null)
  const close = (): void => setDialog(null)
  return (
    <Section
      title={t('evidence.proofs')}
      meta={
        links.length === 0 ? undefined : (
          <StateMark state={MARK_OF_STRENGTH[strongest]} word={t(`evidenceStrength.${strongest}`)} />
        )
      }
      actions={
        <>
          <Button isSmall icon={<Paperclip size={14} />} onPress={() => setDialog('named')}>
            {t('evidence.nameOnly')}
          </Button>
          <Button isSmall icon={<Link2 size={14} />} onPress={() => setDialog('record')}>
            {t('evidence.linkRecord')}
          </Button>
        </>
      }
    >
      <EvidenceList
        label={t('evidence.proofs')}
        links={links}
        titleOf={(link) => proofWords(link, t)}
        aboutOf={({ evidence, record }) =>
          [nameOf(evidence.institutionId), record?.date ?? evidence.date].filter(Boolean).join(', ')
        }
        onOpen={({ record }) => {
          if (record !== null) onOpenRecord(record.kind, record.id)
        }}
        empty={t('evidence.noProofs')}
      />
      {dialog === 'record' ? (
        <ProofDialog
          indicatorId={indicator.id}
          linkedIds={new Set(links.flatMap(({ evidence }) => evidence.recordId ?? []))}
          onClose={close}
        />
      ) : null}
      {dialog === 'named' ? <NamedOnlyDialog indicatorId={indicator.id} onClose={close} /> : null}
    </Section>
  )
}
