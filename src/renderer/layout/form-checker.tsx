import { replaceEqualDeep } from '@tanstack/react-query'
import { ChevronDown, ChevronRight, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { isKind } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'
import type { PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { useWarnings } from '#renderer/api/use-warnings.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField, jumpWhenShown } from '#renderer/lib/jump-to-field.ts'
import { isBoolean, useRemembered } from '#renderer/lib/local-memory.ts'
import { useMedia } from '#renderer/lib/use-media.ts'
import * as css from './form-checker.css.ts'
import { SpellingLine } from './spelling-line.tsx'

const ICONS = { missing: CircleAlert, odd: TriangleAlert, hint: Info } as const

/** In a lower window the list would leave no room for the form. */
const TALL = '(min-height: 640px)'

interface FormCheckerProps {
  kind: Kind
  id: string
  findings: readonly PaperFinding[]
  /** What is odd and may be accepted, over the list. */
  warnings: ReactNode
  /** Records whose fields the paper shows too: `institution/name` is on their own screen. */
  others: Readonly<Partial<Record<Kind, string>>>
  onOpenRecord: (kind: Kind, id: string) => void
}

/** To the field in this form, or what is nearest around it, or to the form of the record it belongs to. */
const goToField = (fieldPath: string, { others, onOpenRecord }: FormCheckerProps): void => {
  for (let path = fieldPath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    if (jumpToField(path)) return
  }
  const [kind, ...field] = fieldPath.split('/')
  if (kind === undefined || !isKind(kind)) return
  const id = others[kind]
  if (id === undefined) return
  onOpenRecord(kind, id)
  jumpWhenShown(field.join('/'))
}

const Checker = (props: FormCheckerProps) => {
  const { kind, id, findings, warnings } = props
  const { t, translateShared } = useTranslate()
  const isTall = useMedia(TALL)
  const [isOpen, setIsOpen] = useRemembered(`checker.${isTall ? 'tall' : 'low'}`, isBoolean, isTall)
  const count = findings.length + useWarnings(kind, id).open.length
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={css.checker} aria-label={t('checker.title')}>
      <h2>
        <button type="button" className={css.title} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Chevron size={14} aria-hidden="true" />
          {count === 0 ? t('checker.title') : t('checker.count', { count })}
        </button>
      </h2>
      {isOpen ? warnings : null}
      {isOpen && findings.length === 0 ? (
        <p className={css.row}>
          <CircleCheck size={16} aria-hidden="true" className={css.mark.ok} />
          {t('checker.allThere')}
        </p>
      ) : null}
      {isOpen ? (
        <ul>
          {findings.map(({ code, fieldPath, severity, values }) => {
            const Icon = ICONS[severity]
            return (
              <li key={`${code} ${fieldPath}`}>
                <button type="button" className={css.finding} onClick={() => goToField(fieldPath, props)}>
                  <Icon size={14} aria-hidden="true" className={css.mark[severity]} />
                  {translateShared(`paper.check.${code}`, values)}
                </button>
              </li>
            )
          })}
          <SpellingLine />
        </ul>
      ) : null}
    </section>
  )
}

/**
 * What the paper still lacks, each line a jump to its field; one green line when nothing. It folds to its head.
 * Found anew at each letter, it is drawn again only where it says something else.
 */
export const FormChecker = memo(
  Checker,
  (before, now) =>
    before.id === now.id &&
    before.others.institution === now.others.institution &&
    before.others.body === now.others.body &&
    before.warnings === now.warnings &&
    replaceEqualDeep(before.findings, now.findings) === before.findings,
)
