import type { RecordOf } from '#shared/model/kinds.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Section } from '#renderer/ui/section.tsx'
import { isJudged as isJudgedKind } from './judged-kinds.ts'
import { JudgementForm } from './judgement-form.tsx'
import { ObservationForm } from './observation-form.tsx'
import { PopulationForm } from './population-form.tsx'
import { ToldList } from './told-list.tsx'

interface ToldPanelProps {
  indicator: RecordOf<'indicator'>
}

const TELLABLE: ReadonlySet<RecordOf<'indicator'>['kind']> = new Set([
  'share-of-people',
  'share-of-groups',
  'count',
  'survey-share',
])

/** Numbers that people tell for an indicator: how many of how many, and how many there are at all. */
export const ToldPanel = ({ indicator }: ToldPanelProps) => {
  const { t } = useTranslate()
  const tellsNumbers = TELLABLE.has(indicator.kind) || indicator.source === 'observations'
  const isJudged = isJudgedKind(indicator)
  const tellsPopulation = indicator.denominator === 'population' && indicator.countedUnit !== ''
  if (!tellsNumbers && !tellsPopulation && !isJudged) return null
  return (
    <Section title={t(isJudged ? 'told.judgements' : 'told.title')}>
      <ToldList indicator={indicator} />
      {isJudged ? <JudgementForm indicator={indicator} /> : null}
      {tellsNumbers && !isJudged ? <ObservationForm indicator={indicator} /> : null}
      {tellsPopulation ? <PopulationForm indicator={indicator} /> : null}
    </Section>
  )
}
