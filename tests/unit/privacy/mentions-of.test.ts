import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentionsOf, withoutMentions } from '#shared/domain/privacy/mentions-of.ts'
import { namePattern, type NamePattern } from '#shared/domain/public-version/name-pattern.ts'

function person(name: string): NamePattern {
  const pattern = namePattern(name)
  if (pattern === null) throw new Error(name)
  return pattern
}

const rasa = person('Rasa Petraitienė')
const told = (text: string, of = rasa) => mentionsOf(of, text).map(({ match, how }) => `${how}: ${match}`)

describe('[9] a person in a text', () => {
  test('is found in every case, with an initial, the other way round and in capitals', () => {
    expect(told('Rasai Petraitienei pritarė R. Petraitienės grupė.')).toEqual([
      'full: Rasai Petraitienei',
      'full: R. Petraitienės',
    ])
    expect(told('Petraitienė Rasa; Petraitienė R.; RASA PETRAITIENĖ')).toEqual([
      'full: Petraitienė Rasa',
      'full: Petraitienė R.',
      'full: RASA PETRAITIENĖ',
    ])
    expect(told('Jonui Petraičiui', person('Jonas Petraitis'))).toEqual(['full: Jonui Petraičiui'])
  })

  test('a part of a name alone is told as such; common words are not names', () => {
    expect(told('Kalbėjo Petraitienė, po jos Rasa. Ryto rasa krito.')).toEqual([
      'surname: Petraitienė',
      'first: Rasa',
    ])
    expect(told('Petraitienės kitos šeimos narė J. Petraitienė')).toContain('surname: Petraitienės')
    expect(told('Rasaitė kalbėjo')).toEqual([])
  })

  test('only what is chosen is replaced, and a sentence keeps one stop', () => {
    const text = 'Kalbėjo Rasa Petraitienė. Petraitienei padėkota.'
    const [first] = mentionsOf(rasa, text)
    expect(withoutMentions(text, first ? [first] : [], 'R. P.')).toBe('Kalbėjo R. P. Petraitienei padėkota.')
    expect(withoutMentions(text, mentionsOf(rasa, text), 'mokytoja')).toBe(
      'Kalbėjo mokytoja. mokytoja padėkota.',
    )
  })

  test('nothing of a full name is left in any text, and all else stays letter by letter', () => {
    const forms = ['Rasa Petraitienė', 'Rasos Petraitienės', 'R. Petraitienei', 'Petraitienę Rasą']
    const words = fc.array(
      fc.constantFrom('Nutarta', 'planas', 'mokinių', '2018-10-05', 'ir', 'Nr. 5', '„a“'),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom(...forms)), { maxLength: 5 }), (parts) => {
        const text = parts.map(([before, name]) => [...before, name].join(' ')).join('; ')
        const left = withoutMentions(text, mentionsOf(rasa, text), '#')
        expect(left).toBe(parts.map(([before]) => [...before, '#'].join(' ')).join('; '))
      }),
    )
  })
})
