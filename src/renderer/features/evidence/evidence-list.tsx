import { CircleDot, Trash2 } from 'lucide-react'
import { EvidenceState } from '#shared/model/plan.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { MARK_OF_EVIDENCE, MARK_OF_STRENGTH } from './evidence-marks.ts'
import { EvidenceFile } from './evidence-file.tsx'
import type { EvidenceLink } from './use-evidence-links.ts'

interface EvidenceListProps {
  label: string
  links: readonly EvidenceLink[]
  /** What stands at the other end. */
  titleOf: (link: EvidenceLink) => string
  /** More about it, e.g. whose it is. */
  aboutOf?: (link: EvidenceLink) => string
  onOpen: (link: EvidenceLink) => void
  empty: string
}

/** Links of proof with how far and how well each proves; one's own can be changed and taken away. */
export const EvidenceList = ({ label, links, titleOf, aboutOf, onOpen, empty }: EvidenceListProps) => {
  const { t } = useTranslate()
  return (
    <GridList
      label={label}
      entries={links.map((link) => ({
        id: link.id,
        title: titleOf(link),
        detail: (
          <>
            <StateMark
              state={MARK_OF_EVIDENCE[link.evidence.state]}
              word={t(`evidenceState.${link.evidence.state}`)}
            />
            <StateMark
              state={MARK_OF_STRENGTH[link.strength]}
              word={t(`evidenceStrength.${link.strength}`)}
            />
            {aboutOf === undefined ? null : <span>{aboutOf(link)}</span>}
          </>
        ),
        actions: (
          <>
            <EvidenceFile link={link} title={titleOf(link)} />
            <OwnLinkActions link={link} title={titleOf(link)} />
          </>
        ),
      }))}
      onAction={(id) => {
        const link = links.find((one) => one.id === id)
        if (link !== undefined) onOpen(link)
      }}
      empty={empty}
    />
  )
}

const OwnLinkActions = ({ link, title }: { link: EvidenceLink; title: string }) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const edit = useCommand('records.edit')
  const remove = useCommand('records.remove')
  if (link.ownerId !== workspaceId) return null
  return (
    <>
      <MenuButton
        isSmall
        isIconOnly
        label={t('evidence.stateOf', { title })}
        icon={<CircleDot size={14} />}
        entries={EvidenceState.options.map((id) => ({
          id,
          label: t(`evidenceState.${id}`),
          checked: id === link.evidence.state,
        }))}
        onCommand={(value) =>
          edit.mutate({ kind: 'evidence', id: link.id, edits: [{ op: 'set', path: ['state'], value }] })
        }
      />
      <IconButton
        isSmall
        label={t('evidence.unlink')}
        icon={<Trash2 size={14} />}
        onPress={() => remove.mutate({ kind: 'evidence', id: link.id })}
      />
    </>
  )
}
