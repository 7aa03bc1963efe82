import { useQuery } from '@tanstack/react-query'
import { ArrowUp, Folder } from 'lucide-react'
import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import * as css from '#renderer/layout/page.css.ts'

interface FolderBrowserProps {
  start: string | null
  onChoose: (folder: string) => void
  onClose: () => void
}

/** Folders of the computer the core runs on, for windows without a system dialog. */
export const FolderBrowser = ({ start, onChoose, onClose }: FolderBrowserProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const [path, setPath] = useState(start)
  const query = useQuery({
    queryKey: ['folders', path],
    queryFn: () => client.call('share.listFolders', { path }),
    staleTime: 0,
  })
  const here = query.data
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('folder.title')}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={here === undefined}
            onPress={() => {
              if (here !== undefined) onChoose(here.path)
            }}
          >
            {t('folder.take')}
          </Button>
        </>
      }
    >
      <QueryGate query={query}>
        {({ path: shown, parent, folders }) => (
          <div className={css.tight}>
            <div className={css.row}>
              <Button
                icon={<ArrowUp size={16} />}
                isDisabled={parent === null}
                onPress={() => setPath(parent)}
              >
                {t('folder.up')}
              </Button>
              <strong>{shown}</strong>
            </div>
            <GridList
              label={t('folder.list')}
              entries={folders.map(({ name, path: id }) => ({
                id,
                title: name,
                actions: <Folder size={16} aria-hidden="true" />,
              }))}
              onAction={setPath}
              empty={t('folder.none')}
            />
          </div>
        )}
      </QueryGate>
    </Dialog>
  )
}
