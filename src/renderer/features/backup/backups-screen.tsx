import { useQuery } from '@tanstack/react-query'
import { Archive, Lock } from 'lucide-react'
import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { FolderField } from '#renderer/forms/folder-field.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { useOfferedFiles } from '#renderer/layout/offered-files.ts'
import { Page } from '#renderer/layout/page.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { BackupTable } from './backup-table.tsx'
import { LockSection } from './lock-section.tsx'
import { LockedCopyDialog } from './locked-copy-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { useBackUpNow } from './use-back-up-now.ts'

/** Copies of everything: those made by themselves, one to take away, and the way back. */
export const BackupsScreen = ({ onRestored }: { onRestored: () => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const make = useBackUpNow()
  const [chosen, setChosen] = useState<string | null>(null)
  const [dropped, setDropped] = useState<string | null>(null)
  useOfferedFiles('backup', ([file]) => setDropped(file.name))
  const own = useQuery({
    queryKey: [KEYS.backups, null],
    queryFn: () => client.call('backup.list', {}),
    staleTime: 0,
  })
  return (
    <Page
      header={
        <PageHeader
          title={t('backup.title')}
          actions={
            <Button
              tone="primary"
              icon={<Archive size={16} />}
              onPress={() => make.mutate({})}
              isDisabled={make.isPending}
            >
              {t('backup.now')}
            </Button>
          }
        />
      }
    >
      {dropped === null ? null : (
        <InlineAlert
          tone="info"
          isLive
          what={t('backup.dropped', { file: dropped })}
          next={t('backup.droppedNext')}
        />
      )}
      <Section title={t('backup.own')}>
        <div className={layout.stack}>
          <p className={layout.narrow}>{t('backup.ownWords')}</p>
          <QueryGate query={own}>
            {({ backups, folder }) => (
              <>
                <BackupTable label={t('backup.own')} backups={backups} onOpen={setChosen} />
                <p className={layout.soft}>{t('backup.lieIn', { folder })}</p>
              </>
            )}
          </QueryGate>
        </div>
      </Section>
      <Elsewhere onOpen={setChosen} onMake={(folder) => make.mutate({ folder })} isMaking={make.isPending} />
      <LockSection />
      {chosen === null ? null : (
        <RestoreDialog file={chosen} onClose={() => setChosen(null)} onRestored={onRestored} />
      )}
    </Page>
  )
}

interface ElsewhereProps {
  onOpen: (file: string) => void
  onMake: (folder: string) => void
  isMaking: boolean
}

/** A folder of one's choice, as a memory stick: a copy into it, or back from one that lies there. */
const Elsewhere = ({ onOpen, onMake, isMaking }: ElsewhereProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const [folder, setFolder] = useState('')
  const [isLocking, setLocking] = useState(false)
  const there = useQuery({
    queryKey: [KEYS.backups, folder],
    queryFn: () => client.call('backup.list', { folder }),
    enabled: folder !== '',
    staleTime: 0,
  })
  return (
    <Section title={t('backup.elsewhere')}>
      <div className={layout.stack}>
        <FolderField
          label={t('backup.folder')}
          description={t('backup.folderHint')}
          value={folder}
          onChange={setFolder}
        />
        {folder === '' ? null : (
          <div className={layout.row}>
            <Button icon={<Lock size={16} />} tone="primary" onPress={() => setLocking(true)}>
              {t('backup.makeLocked')}
            </Button>
            <Button onPress={() => onMake(folder)} isDisabled={isMaking}>
              {t('backup.makeThere')}
            </Button>
          </div>
        )}
        {there.data === undefined || folder === '' ? null : (
          <BackupTable label={t('backup.foundThere')} backups={there.data.backups} onOpen={onOpen} />
        )}
        {isLocking ? <LockedCopyDialog folder={folder} onClose={() => setLocking(false)} /> : null}
      </div>
    </Section>
  )
}
