import { tellChange } from '#shared/domain/steps/tell-change.ts'
import { fieldWords } from '#shared/i18n/field-words.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import type { FieldInUse } from '#renderer/lib/field-in-use.ts'
import { Drawer } from '#renderer/ui/drawer.tsx'
import * as css from './history.css.ts'
import { useVersions } from './use-versions.ts'
import { type ValueWriting, valuesOf } from './values-of.ts'
import { VersionOrigin } from './version-origin.tsx'

interface ValueDrawerProps {
  field: FieldInUse
  onClose: () => void
}

/** Where a field's value comes from: who wrote it, on which computer, when, from what; and what stood there before. */
export const ValueDrawer = ({ field: { kind, id, path }, onClose }: ValueDrawerProps) => {
  const { t, translateShared } = useTranslate()
  const query = useVersions(kind, id)
  return (
    <Drawer isOpen onClose={onClose} title={t('valueOrigin.title')} closeLabel={t('app.close')}>
      <QueryGate query={query}>
        {({ versions }) => {
          const writings = valuesOf(versions, path)
          return (
            <div className={layout.stack}>
              <p className={layout.soft}>
                {t('valueOrigin.field', { field: fieldWords(kind, path.join('/'), [], translateShared) })}
              </p>
              {writings.length === 0 ? <p>{t('valueOrigin.never')}</p> : null}
              <ol className={css.versions}>
                {writings.map((writing, index) => (
                  <Writing key={writing.version.at} writing={writing} kind={kind} isNow={index === 0} />
                ))}
              </ol>
            </div>
          )
        }}
      </QueryGate>
    </Drawer>
  )
}

interface WritingProps {
  writing: ValueWriting
  kind: Kind
  isNow: boolean
}

/** Longer texts stand as quotes: what was there is wanted whole. */
const LONG = 80

const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > LONG

const Writing = ({ writing: { version, changes, raw }, kind, isNow }: WritingProps) => {
  const { t, translateShared } = useTranslate()
  const dates = useDateWords()
  const lines = [...new Set(changes.map((change) => tellChange(kind, change, translateShared)))]
  return (
    <li className={css.version}>
      <div className={css.head}>
        <strong>{dates.moment(version.at)}</strong>
        <span>{version.author === '' ? t('history.nobody') : version.author}</span>
        <VersionOrigin version={version} isTypedTold />
        {isNow ? <span className={css.soft}>{t('history.now')}</span> : null}
      </div>
      <ul className={css.changes}>
        {lines
          .filter((words) => words !== '')
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
        {changes
          .map(({ after }) => after)
          .filter(isLong)
          .map((text) => (
            <li key={text}>
              <q className={css.raw}>{text}</q>
            </li>
          ))}
      </ul>
      {raw === '' || raw === version.place?.raw ? null : (
        <p className={css.soft}>
          {t('valueOrigin.raw')} <q className={css.raw}>{raw}</q>
        </p>
      )}
    </li>
  )
}
