/** What a column of a table holds. */
export type ColumnField =
  | 'date'
  | 'title'
  | 'host'
  | 'institution'
  | 'teachers'
  | 'pupils'
  | 'parents'
  | 'other'
  | 'unspecified'
  | 'people'
  | 'lecturers'
  | 'number'
  | 'subject'
  | 'body'
  | 'place'
  | 'printed-number'
  | 'level'
  | 'activity'
  | 'expected'
  | 'indicator'
  | 'evidence'
  | 'responsible'
  | 'term'
  | 'funds'
  | 'resources'
  | 'statement'
  | 'planned'
  | 'result'
  | 'answers'
  | 'name'
  | 'short-name'
  | 'type'
  | 'code'
  | 'pedagogue-count'
  | 'pupil-count'

interface ColumnWords {
  readonly field: ColumnField
  /** On the folded heading, spaces kept single. */
  readonly heading: RegExp
  readonly example: string
}

/** Headings as schools write them; the first that fits wins, so the narrower stand first. */
export const COLUMN_WORDS: readonly ColumnWords[] = [
  { field: 'printed-number', heading: /^(eil(es)? ?nr|nr|nr nr|eil|veiklos nr)$/, example: 'Eil. Nr.' },
  { field: 'number', heading: /^(protokolo|isakymo|dokumento|registracijos|reg)( nr| numeris)?$|^(protokolo|isakymo|dokumento|registracijos|reg) (nr|numeris)/, example: 'Įsakymo Nr.' },
  { field: 'pedagogue-count', heading: /^(pedagogu|mokytoju) (skaicius|sk) (istaigoje|mokykloje|is viso)|^visu (pedagogu|mokytoju)/, example: 'Pedagogų skaičius įstaigoje' },
  { field: 'pupil-count', heading: /^(mokiniu) (skaicius|sk) (istaigoje|mokykloje|is viso)|^visu mokiniu/, example: 'Mokinių skaičius įstaigoje' },
  { field: 'statement', heading: /^(teigin|klausim|statement)/, example: 'Teiginys' },
  { field: 'expected', heading: /^(planuot|planuojam|numatyt)\p{L}* rezultat(as|ai)(?! proc)/u, example: 'Planuotas rezultatas' },
  { field: 'planned', heading: /^(planuot|planas proc|planuojam|siekinys|siekiam)/, example: 'Planuota, proc.' },
  { field: 'result', heading: /^(rezultat(as|ai)?( proc)?$|pasiekt|gaut)/, example: 'Rezultatas, proc.' },
  { field: 'answers', heading: /^(atsakym|atsakiusi|n$)/, example: 'Atsakymų' },
  { field: 'expected', heading: /(laukiam|siekiam|siektin|numatom|kokybin)\p{L}* (rezultat|kokyb)|^kokybin/u, example: 'Laukiami rezultatai' },
  { field: 'indicator', heading: /(sekmes|kiekybin|vertinimo|pasiekimo)\p{L}* (rodikl|kriterij)|^(rodikl|kriterij|kiekybin)/u, example: 'Sėkmės rodikliai' },
  { field: 'evidence', heading: /^(igyvendinim(as|o)(?! (termin|laik|dat))|igyvendinta|irodym|ivykdyta|ivykdymas|atlikta|padaryta|nuveikta|kas (padaryta|atlikta|nuveikta|igyvendinta)|faktinis|ataskaita|pasiekti rezultat)/, example: 'Įgyvendinimas' },
  { field: 'level', heading: /^(lygmuo|lygis|lygmen)/, example: 'Lygmuo' },
  { field: 'activity', heading: /(^|pagrindin\p{L}* )(veikl|priemon|uzdavin)/u, example: 'Pagrindinės veiklos' },
  { field: 'responsible', heading: /^(atsaking|vykdytoj)/, example: 'Atsakingas' },
  { field: 'term', heading: /^(termin|ivykdymo|vykdymo (laik|termin)|igyvendinimo|laikotarpis|data ir|laikas)/, example: 'Terminas' },
  { field: 'funds', heading: /^(les(os|u)|finansav|biudzet)/, example: 'Lėšos (Eur) ir finansavimo šaltinis' },
  { field: 'resources', heading: /^istekli/, example: 'Išteklių poreikis' },
  { field: 'subject', heading: /^(antraste|del ko|dokumento pavadinim|turinys|dokumento turin|isakymo pavadinim|tema ir)/, example: 'Antraštė' },
  { field: 'body', heading: /^(komand|grup|taryb|posedis|organas)/, example: 'Komanda' },
  { field: 'date', heading: /(^| )dat(a|os)( |$)|^(kada|diena|dienos|date)$/, example: 'Renginio data' },
  { field: 'short-name', heading: /^(trump|santrump|sutrump)/, example: 'Trumpinys' },
  { field: 'type', heading: /^(tipas|istaigos tip|rusis|mokyklos tip)/, example: 'Tipas' },
  { field: 'code', heading: /^(kodas|istaigos kodas|juridinio)/, example: 'Kodas' },
  { field: 'host', heading: /^(organizator|rengej|kur vyko|vieta|renginio vieta|vykdymo vieta|kas organiz|priiman)/, example: 'Organizatorius' },
  { field: 'institution', heading: /^(istaig|mokykl(a|os)|svietimo istaig|dalyvavusi istaig|gimnazij)/, example: 'Įstaiga' },
  { field: 'lecturers', heading: /^(lektori|praneseji|moderatori)/, example: 'Lektorių' },
  { field: 'teachers', heading: /^(mokytoj|pedagog|aukletoj)/, example: 'Mokytojai' },
  { field: 'pupils', heading: /^(mokin|moksleiv|ugdytin|vaik)/, example: 'Mokiniai' },
  { field: 'parents', heading: /^(tev|tevel|globej)/, example: 'Tėvai' },
  { field: 'other', heading: /^(kit(i|u)|svec)/, example: 'Kiti' },
  { field: 'people', heading: /^(asmenu|zmoniu|unikal)/, example: 'Asmenų' },
  { field: 'unspecified', heading: /^(dalyv|is viso|viso|bendras|skaicius)/, example: 'Dalyvių skaičius' },
  { field: 'title', heading: /^(pavadinim|rengin|tema|mokymu|seminar|priemones pavad|veiklos pavad)/, example: 'Renginio pavadinimas' },
  { field: 'name', heading: /^(vardas|pavarde)/, example: 'Vardas, pavardė' },
] // prettier-ignore

/** A heading for comparing: letters without accents, digits, single blanks. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a column of this heading holds, `null` where no rule says. */
export function fieldOfHeading(heading: string): ColumnField | null {
  const folded = foldHeading(heading)
  return COLUMN_WORDS.find((one) => one.heading.test(folded))?.field ?? null
}
