interface Asked {
  readonly code: string
  readonly told?: string | undefined
  readonly params: Readonly<Record<string, unknown>>
  readonly choices: readonly unknown[]
}

/**
 * Id of the sentence that asks: what paste asks has its own. Values that differ are told apart by what they are: a sum beside its
 * parts, a record that may not be changed, or two values of which one stays.
 */
export function questionMessage({ code, told, params, choices }: Asked): string {
  if (told !== undefined) return `paste.question.${told}`
  if (code !== 'value-differs') return `intake.question.${code}`
  if (params['printed'] !== undefined) return 'intake.question.total-differs'
  return choices.length === 0 ? 'intake.question.value-locked' : 'intake.question.value-differs'
}
