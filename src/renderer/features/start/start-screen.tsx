import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { CreateInstitution } from './create-institution.tsx'
import { CreateMunicipality } from './create-municipality.tsx'
import * as css from './start.css.ts'

const WAYS = ['practice', 'institution', 'municipality'] as const
type Way = (typeof WAYS)[number]

interface StartScreenProps {
  /** The form that opens the practice municipality here. */
  practice: ReactNode
  state: Output<'workspace.state'>
}

/** First run: what this data folder is going to be. */
export const StartScreen = ({ state, practice }: StartScreenProps) => {
  const { t } = useTranslate()
  const [way, setWay] = useState<Way>('practice')
  return (
    <main className={css.ground}>
      <div className={css.sheet}>
        <h1 className={css.title}>{t('start.title')}</h1>
        <p className={css.lead}>{t('start.lead')}</p>
        <div className={css.columns}>
          <RadioGroup
            label={t('start.way')}
            value={way}
            onChange={setWay}
            options={WAYS.filter((id) => id !== 'practice' || practice !== null).map((id) => ({
              id,
              label: t(`start.way.${id}`),
              detail: t(`start.wayDetail.${id}`),
            }))}
          />
          <div>
            {way === 'practice' ? practice : null}
            {way === 'institution' ? <CreateInstitution today={state.today} /> : null}
            {way === 'municipality' ? <CreateMunicipality today={state.today} /> : null}
          </div>
        </div>
      </div>
    </main>
  )
}
