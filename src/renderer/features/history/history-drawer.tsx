import { useQueryClient } from '@tanstack/react-query'
import type { HistoryVersion } from '#shared/contract/history-contract.ts'
import { tellChange } from '#shared/domain/steps/tell-change.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import * as css from './history.css.ts'
import { useVersions } from './use-versions.ts'
import { VersionOrigin } from './version-origin.tsx'

interface HistoryDrawerProps {
  kind: Kind
  id: string
  onClose: () => void
}

/** Who changed a record, when and what, in words; any version can be brought back. */
export const HistoryDrawer = ({ kind, id, onClose }: HistoryDrawerProps) => {
  const { t } = useTranslate()
  const query = useVersions(kind, id)
  return (
    <Drawer isOpen onClose={onClose} title={t('history.title')} closeLabel={t('app.close')}>
      <QueryGate query={query}>
        {({ title, versions, canRestore }) => (
          <div className={layout.stack}>
            <p className={layout.soft}>
              {[t(`kind.${kind}`), title].filter((part) => part !== '').join(': ')}
            </p>
            <ol className={css.versions}>
              {versions.map((version, index) => (
                <Version
                  key={`${version.ref.facts ?? ''}${version.ref.text ?? ''}`}
                  version={version}
                  kind={kind}
                  id={id}
                  isNow={index === 0}
                  canRestore={canRestore && index > 0}
                />
              ))}
            </ol>
          </div>
        )}
      </QueryGate>
    </Drawer>
  )
}

interface VersionProps {
  version: HistoryVersion
  kind: Kind
  id: string
  isNow: boolean
  canRestore: boolean
}

const SHOWN = 8

const Version = ({ version, kind, id, isNow, canRestore }: VersionProps) => {
  const { t, translateShared } = useTranslate()
  const dates = useDateWords()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const restore = useCommand('history.restoreVersion')
  const lines = [
    ...new Set(
      version.changes
        .map(({ path, before, after }) => tellChange(kind, { path, before, after }, translateShared))
        .filter((words) => words !== ''),
    ),
  ]
  const when = dates.moment(version.at)
  const bringBack = (): void =>
    restore.mutate(
      { kind, id, ref: version.ref },
      {
        onSuccess: () => {
          void queries.invalidateQueries()
          notify({ tone: 'success', text: t('history.restored', { when }) })
        },
      },
    )
  return (
    <li className={css.version}>
      <div className={css.head}>
        <strong>{when}</strong>
        <span>{version.author === '' ? t('history.nobody') : version.author}</span>
        <VersionOrigin version={version} />
        {isNow ? <span className={css.soft}>{t('history.now')}</span> : null}
      </div>
      <ul className={css.changes}>
        {lines.slice(0, SHOWN).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {lines.length > SHOWN ? <li>{t('history.more', { count: lines.length - SHOWN })}</li> : null}
        {lines.length === 0 ? <li>{t('history.noWords')}</li> : null}
      </ul>
      {canRestore ? (
        <Button
          isSmall
          onPress={bringBack}
          isDisabled={restore.isPending}
          aria-label={t('history.restoreOne', { when })}
        >
          {t('history.restore')}
        </Button>
      ) : null}
    </li>
  )
}
