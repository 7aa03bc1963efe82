import { Plus } from 'lucide-react'
import { CLOSING_SENTENCES } from '#shared/domain/orders/closing-sentences.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { addPoint } from './point-moves.ts'
import { OrderPointRow } from './order-point-row.tsx'
import * as css from './orders.css.ts'

interface OrderPointsProps {
  points: RecordOf<'order'>['points']
  writer: FieldWriter
  isReadOnly: boolean
}

const SENTENCES = CLOSING_SENTENCES.map((sentence) => ({ id: sentence, label: sentence }))

/** What is ordered, point by point; Alt+Enter one more, Alt+Delete this one away, Alt+arrows move it. */
export const OrderPoints = ({ points, writer, isReadOnly }: OrderPointsProps) => {
  const { t } = useTranslate()
  // Whoever looks for the first point finds the button that adds it.
  const isEmpty = points.length === 0
  return (
    <Section
      title={t('orders.points')}
      actions={
        isReadOnly ? undefined : (
          <>
            <MenuButton
              isSmall
              tone="quiet"
              label={t('orders.insertSentence')}
              entries={SENTENCES}
              onCommand={(sentence) => addPoint(writer, sentence)}
            />
            <Button
              isSmall
              icon={<Plus size={14} />}
              data-field={isEmpty ? 'points' : undefined}
              onPress={() => addPoint(writer, '')}
            >
              {t('orders.addPoint')}
            </Button>
          </>
        )
      }
    >
      <div data-field={isEmpty ? undefined : 'points'} className={css.points}>
        {points.map((point, at) => (
          <OrderPointRow
            key={point.id}
            point={point}
            points={points}
            number={at + 1}
            writer={writer}
            isReadOnly={isReadOnly}
          />
        ))}
        {isEmpty ? <p>{t('orders.noPoints')}</p> : null}
      </div>
    </Section>
  )
}
