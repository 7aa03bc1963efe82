import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './search.css.ts'

interface SearchStartProps {
  recent: readonly string[]
  saved: readonly string[]
  onChoose: (query: string) => void
}

const EXAMPLES = [
  'words',
  'number',
  'date',
  'kind',
  'institution',
  'year',
  'person',
  'open',
  'decision',
  'phrase',
  'not',
] as const

/** Before anything is typed: what was searched before, and what can be asked. */
export const SearchStart = ({ recent, saved, onChoose }: SearchStartProps) => {
  const { t } = useTranslate()
  return (
    <div className={layout.stack}>
      <Words title={t('search.saved')} queries={saved} onChoose={onChoose} />
      <Words title={t('search.recent')} queries={recent} onChoose={onChoose} />
      <Section title={t('search.how')}>
        <dl className={css.examples}>
          {EXAMPLES.map((id) => (
            <Example key={id} id={id} onChoose={onChoose} />
          ))}
        </dl>
      </Section>
    </div>
  )
}

const Words = ({
  title,
  queries,
  onChoose,
}: { title: string; queries: readonly string[] } & Pick<SearchStartProps, 'onChoose'>) =>
  queries.length === 0 ? null : (
    <Section title={title}>
      <div className={css.words}>
        {queries.map((query) => (
          <Button key={query} isSmall onPress={() => onChoose(query)}>
            {query}
          </Button>
        ))}
      </div>
    </Section>
  )

const Example = ({
  id,
  onChoose,
}: { id: (typeof EXAMPLES)[number] } & Pick<SearchStartProps, 'onChoose'>) => {
  const { t } = useTranslate()
  const query = t(`searchExample.${id}`)
  return (
    <>
      <dt>
        <Button isSmall tone="quiet" onPress={() => onChoose(query)}>
          {query}
        </Button>
      </dt>
      <dd>{t(`searchHow.${id}`)}</dd>
    </>
  )
}
