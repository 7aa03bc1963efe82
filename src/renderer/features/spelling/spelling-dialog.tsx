import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { switchSpelling, useSpellingSwitch } from './spelling-switch.ts'

const KEY = ['spelling.words']

/** Whether unknown words are underlined, and the words that were added here. */
export const SpellingDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const queries = useQueryClient()
  const isOn = useSpellingSwitch()
  const forget = useCommand('spelling.forget')
  const query = useQuery({ queryKey: KEY, queryFn: () => client.call('spelling.words', {}), staleTime: 0 })
  useEffect(
    () => client.on('spelling.changed', () => void queries.invalidateQueries({ queryKey: KEY })),
    [client, queries],
  )
  return (
    <Dialog isOpen isDismissable onClose={onClose} closeLabel={t('app.close')} title={t('spelling.title')}>
      <div className={layout.stack}>
        <Checkbox isSelected={isOn} onChange={switchSpelling}>
          {t('spelling.isOn')}
        </Checkbox>
        <p>{t('spelling.about')}</p>
        <QueryGate query={query}>
          {({ words }) => (
            <Table<string>
              label={t('spelling.own')}
              rows={words}
              rowId={(word) => word}
              empty={<p>{t('spelling.noOwn')}</p>}
              columns={[
                { id: 'word', label: t('spelling.own'), isRowHeader: true, cell: (word) => word },
                {
                  id: 'remove',
                  label: '',
                  width: '48px',
                  cell: (word) => (
                    <IconButton
                      label={t('spelling.forget', { word })}
                      icon={<Trash2 size={16} />}
                      onPress={() => forget.mutate({ word })}
                    />
                  ),
                },
              ]}
            />
          )}
        </QueryGate>
      </div>
    </Dialog>
  )
}
