/**
 * 256 short Lithuanian nouns that are easy to say on the telephone. Their order is part of every receipt already given:
 * never change it.
 */
export const RECEIPT_WORDS: readonly string[] = `
aitvaras akis anga angis antis arfa arka arklys asla ašara ašis atolas auksas ausis aušra avietė avilys
avis ąsotis ąžuolas bala balsas bandelė banga barsukas batas bebras beržas bijūnas bitė bokštas boružė
briedis burė burtas būgnas būrys dagilis dagys daina dalgis dangus debesis deimantas delnas diena dirva
dobilas drevė drobė drugys duobė duona dūmas eglė elnias erelis erškėtis ežeras ežia ežys ėriukas
fontanas gaida gaidys gandras garas garsas gegutė gėlė gija gilė gintaras giria girna gluosnis grybas
grūdas gulbė guoba jautis jazminas juosta jūra kalnas kalva kamanė karklas karvė kaštonas kelias kepurė
kėdė kiaunė kibiras kiemas kiškis klevas knyga kopa kopūstas korys krantas kregždė kriaušė krosnis
kruopa kubilas kurmis laivas langas lapas lapė lašas lazdynas ledas lelija lempa lėkštė liepa liepsna
lietus linas lizdas lydeka lokys lubinas lūšis malūnas medis medus meška mėnuo miestas miškas morka
mūras naktis namas našlaitė nendrė obelis obuolys ola oras ožys ožka pakalnutė pavasaris pelė pelėda
pelkė perlas petunija pienas pieva pilis plaštakė plunksna puodas pušis putinas ragas raktas ramunė rasa
ratas rėtis riešutas rytas rožė ruduo rugys rūta sakalas sala saulė serbentas sėkla sietas sodas spalva
sparnas spiečius srovė stalas stirna stogas strazdas sūris svirnas svogūnas šaka šalna šaltinis šarka
šermukšnis šernas šiaurė šilas širdis šydas šlaitas šulinys šuo švyturys takas tauras tiltas tinklas
tulpė tvenkinys ugnis uoga uola uostas upė usnis ūkas vabalas vakaras vanagas vanduo varlė varna varpas
vasara verba vėjas vėžys vilkas viržis višta vyšnia vyturys volungė voras voverė žaibas žalgiris žaltys
žąsis želmuo žemė žemuogė žiedas žiema žilvitis žiogas žirgas žirnis žolė žuvis žvaigždė žvakė žvirblis
`
  .trim()
  .split(/\s+/)
