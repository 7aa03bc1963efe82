import { useQuery } from '@tanstack/react-query'
import type { LateField } from '#shared/contract/privacy-contract.ts'
import { valueWords } from '#shared/i18n/field-words.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { placeWords } from './place-words.ts'
import * as css from './privacy.css.ts'

/** What was written here upon a history that is gone: written again or let go, one by one. Nothing where there is none. */
export const LateSection = () => {
  const { t, translateShared } = useTranslate()
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.privacy, 'late'],
    queryFn: () => client.call('privacy.late', {}),
    staleTime: 0,
  })
  const changes = data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <Section title={t('privacy.late.title')}>
      <div className={layout.stack}>
        <p className={layout.narrow}>{t('privacy.late.words')}</p>
        <Table<LateField>
          label={t('privacy.late.title')}
          rows={changes}
          rowId={({ id }) => id}
          empty={null}
          columns={[
            {
              id: 'record',
              label: t('privacy.person.record'),
              isRowHeader: true,
              cell: ({ kind, date, title }) =>
                [t(`kind.${kind}`), date ?? '', title].filter((part) => part !== '').join(', '),
            },
            {
              id: 'field',
              label: t('privacy.person.field'),
              cell: (one) => placeWords(one, t, translateShared),
            },
            {
              id: 'now',
              label: t('privacy.late.now'),
              cell: ({ now }) => <span className={css.text}>{valueWords(now, translateShared)}</span>,
            },
            {
              id: 'written',
              label: t('privacy.late.written'),
              cell: ({ written }) => <span className={css.text}>{valueWords(written, translateShared)}</span>,
            },
            {
              id: 'decide',
              label: t('privacy.late.decide'),
              width: '152px',
              cell: (one) => <Decide late={one} />,
            },
          ]}
        />
      </div>
    </Section>
  )
}

const Decide = ({ late: { id, written } }: { late: LateField }) => {
  const { t, translateShared } = useTranslate()
  const settle = useCommand('privacy.settleLate')
  const words = valueWords(written, translateShared)
  return (
    <div className={layout.row}>
      <Button
        isSmall
        isDisabled={settle.isPending}
        onPress={() => settle.mutate({ id, write: true })}
        aria-label={t('privacy.late.writeOne', { written: words })}
      >
        {t('privacy.late.write')}
      </Button>
      <Button
        isSmall
        isDisabled={settle.isPending}
        onPress={() => settle.mutate({ id, write: false })}
        aria-label={t('privacy.late.dropOne', { written: words })}
      >
        {t('privacy.late.drop')}
      </Button>
    </div>
  )
}
