import { Body } from '#shared/model/body.ts'
import { Institution } from '#shared/model/institution.ts'
import { Meeting } from '#shared/model/meeting.ts'
import { Order } from '#shared/model/order.ts'
import type { z } from 'zod'

export const sampleInstitution = (changes: Partial<z.input<typeof Institution>> = {}) =>
  Institution.parse({
    id: 'ANT',
    name: 'Kalnelio pagrindinė mokykla',
    nameGenitive: 'Kalnelio pagrindinės mokyklos',
    place: 'Kalnelis',
    directorTitle: 'direktorius',
    ...changes,
  })

export const sampleBody = (changes: Partial<z.input<typeof Body>> = {}) =>
  Body.parse({
    id: 'KK',
    institutionId: 'ANT',
    name: 'Kūrybinė komanda',
    nameGenitive: 'kūrybinės komandos',
    members: [
      { id: 'm1', duty: 'chair', role: 'komandos pirmininkė', name: 'Vardenė Pirmoji' },
      { id: 'm2', duty: 'secretary', role: 'sekretorius', name: 'Vardenis Antrasis' },
      { id: 'm3', role: 'narė', name: 'Vardenė Trečioji' },
      { id: 'm4', role: 'narys', name: 'Vardenis Ketvirtasis' },
    ],
    ...changes,
  })

export const sampleMeeting = (changes: Partial<z.input<typeof Meeting>> = {}) =>
  Meeting.parse({
    id: 'meeting-1',
    institutionId: 'ANT',
    bodyId: 'KK',
    date: '2018-10-01',
    startTime: '14:00',
    endTime: '15:30',
    place: 'Mokytojų kambarys',
    chairId: 'm1',
    secretaryId: 'm2',
    attendance: [
      { id: 'm1', status: 'present' },
      { id: 'm2', status: 'present' },
      { id: 'm3', status: 'remote' },
      { id: 'm4', status: 'absent', reason: 'komandiruotė' },
    ],
    agenda: [
      {
        id: 'a1',
        title: 'Dėl 2018-2019 m. m. veiklos plano',
        presenter: 'Vardenė Pirmoji',
        considered: 'Aptartas plano projektas.\nPasiūlyta papildyti rodiklius.',
        speakers: [{ id: 's1', name: 'Vardenis Antrasis', statement: 'siūlo įtraukti "Aplanko" veiklas' }],
        votes: { method: 'open', for: 3, against: 0, abstained: 0 },
        decisions: [
          { id: 'd1', text: 'Pritarti veiklos planui' },
          {
            id: 'd2',
            type: 'task',
            text: 'Parengti Aplanko tvarkos aprašą.',
            responsible: 'Vardenis Antrasis',
            due: '2018-11-05',
          },
        ],
      },
      {
        id: 'a2',
        title: 'Dėl mokymų.',
        votes: { method: 'consent' },
        decisions: [{ id: 'd3', text: 'Mokymus surengti lapkritį.' }],
      },
    ],
    annexes: [{ id: 'x1', title: 'Posėdžio dalyvių sąrašas', sheets: 1 }],
    minutesNumber: '5',
    ...changes,
  })

export const sampleOrder = (changes: Partial<z.input<typeof Order>> = {}) =>
  Order.parse({
    id: 'order-1',
    institutionId: 'ANT',
    number: 'V-100',
    date: '2018-09-03',
    subject: 'Dėl kūrybinės komandos sudarymo',
    signerTitle: 'Direktorius',
    signerName: 'Vardenis Vadovaitis',
    preamble: 'Vadovaudamasis mokyklos nuostatų 12 punktu,',
    operativeVerb: 's u d a r a u',
    points: [{ id: 'p1', text: 'kūrybinę komandą (sudėtis pridedama)' }],
    ...changes,
  })
