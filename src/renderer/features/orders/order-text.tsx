import { TextQuote } from 'lucide-react'
import { OPERATIVE_VERBS } from '#shared/domain/orders/operative-verbs.ts'
import { preambleOpenings } from '#shared/domain/orders/signer-grammar.ts'
import { BoundProse } from '#renderer/forms/bound-text.tsx'
import { useTypedText } from '#renderer/forms/use-typed-text.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { OrderPartProps } from './order-head.tsx'
import * as css from './orders.css.ts'

/** The legal basis and the word that orders. */
export const OrderText = ({ order, writer, isReadOnly }: OrderPartProps) => {
  const { t } = useTranslate()
  const openings = preambleOpenings(order.signerTitle)
  const insert = (opening: string): void => {
    const rest = order.preamble.trim()
    writer.set(['preamble'], rest === '' ? `${opening} ` : `${opening} ${rest}`)
    writer.flush()
    jumpToField('preamble')
  }
  return (
    <Section
      title={t('orders.text')}
      actions={
        isReadOnly ? undefined : (
          <MenuButton
            isSmall
            tone="quiet"
            icon={<TextQuote size={14} />}
            label={t('orders.insertOpening')}
            entries={openings.map((opening) => ({ id: opening, label: `${opening}…` }))}
            onCommand={insert}
          />
        )
      }
    >
      <div className={css.text}>
        <BoundProse
          writer={writer}
          isReadOnly={isReadOnly}
          label={t('orders.preamble')}
          description={t('orders.preambleHint')}
          minLines={2}
          path={['preamble']}
          value={order.preamble}
        />
        <VerbField order={order} writer={writer} isReadOnly={isReadOnly} />
      </div>
    </Section>
  )
}

const VERBS = OPERATIVE_VERBS.map((verb) => ({ id: verb, label: verb }))

/** One of the usual words, or any other. */
const VerbField = ({ order, writer, isReadOnly }: OrderPartProps) => {
  const { t } = useTranslate()
  const text = useTypedText(order.operativeVerb, (typed) => writer.set(['operativeVerb'], typed))
  return (
    <ComboBox
      data-field="operativeVerb"
      allowsCustomValue
      label={t('orders.operativeVerb')}
      description={t('orders.verbHint')}
      options={VERBS}
      value={VERBS.find(({ id }) => id === text.value)?.id ?? null}
      onChange={(id) => {
        if (id !== null) text.onChange(id)
      }}
      inputValue={text.value}
      onInputChange={text.onChange}
      onBlur={() => {
        text.release()
        writer.flush()
      }}
      emptyText={t('form.nothingFits')}
      openLabel={t('form.openList')}
      isDisabled={isReadOnly}
    />
  )
}
