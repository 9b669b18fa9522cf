import type { ProductTexts } from './product-text.ts';

export const it: ProductTexts = {
  clara: {
    name: 'Clara',
    picture: 'Bambola con caschetto scuro, fiocco rosso e vestito rosso a pois bianchi',
    line: 'Bambola con vestito a pois',
    description:
      'Clara è con noi dal primo anno. I capelli sono tagliati a mano, il fiocco è cucito ben stretto e il vestito si sfila, così può cambiarsi.',
    size: 'Alta 34 cm',
    material: 'Tela di cotone, imbottitura di lana, mohair',
    care: 'Pulisci con un panno umido; il vestito si lava a 30 °C',
  },
  ines: {
    name: 'Ines',
    picture: 'Bambola con trecce bionde, vestito alla marinara, berretto bianco e calze a righe',
    line: 'Marinaretta con le trecce',
    description:
      'Ines nasce quando la chiedi: ricamiamo le lentiggini una a una e intrecciamo le trecce tanto strette da reggere il vento. Il berretto si toglie.',
    size: 'Alta 34 cm, 38 cm con il berretto',
    material: 'Tela di cotone, imbottitura di lana, lino',
    care: 'Pulisci con un panno umido; vestito e berretto si lavano a 30 °C',
  },
  mila: {
    name: 'Mila',
    picture: 'Bambola con ricci scuri, cerchietto rosso e scamiciato senape con un cuore sulla tasca',
    line: 'Bambola riccia in scamiciato',
    description:
      'Ogni ricciolo di Mila è avvolto e cucito a mano: per questo servono dieci giorni. Nella tasca dello scamiciato c’è posto per una lettera piccolissima.',
    size: 'Alta 35 cm con i ricci',
    material: 'Tela di cotone, imbottitura di lana, filato bouclé',
    care: 'Pulisci con un panno umido; lo scamiciato si lava a 30 °C',
  },
  'linen-dress': {
    name: 'Vestito di lino',
    picture: 'Vestito verde da bambola con polsini e fiocco bianchi, su una gruccia',
    line: 'Con un fiocco da annodare',
    description:
      'Lino lavato con stelle ricamate, tre bottoni veri e una fascia da annodare. Va bene a tutte le nostre bambole e a molte altre della stessa altezza.',
    size: 'Per bambole da 33 a 36 cm',
    material: 'Lino, filo di cotone, bottoni di madreperla',
    care: 'Lava a 30 °C, stira ancora umido',
  },
  'duffle-coat': {
    name: 'Montgomery',
    picture: 'Cappotto rosso da bambola con colletto bianco e alamari di legno, su una gruccia',
    line: 'Con alamari di legno',
    description:
      'Un cappotto vero: lana cotta, maniche foderate, due tasche e alamari che torniamo noi nel bosso. Scrivici quanto è alta la bambola e lo tagliamo su misura.',
    size: 'Su misura, da 30 a 40 cm',
    material: 'Lana cotta, fodera di cotone, bosso',
    care: 'Spazzola; fallo asciugare all’aria dopo la pioggia',
  },
  'red-shoes': {
    name: 'Scarpine rosse',
    picture: 'Paio di scarpine rosse di pelle con cinturino, in una scatola verde',
    line: 'Un paio, con cinturino',
    description:
      'Pelle morbida, un cinturino che si apre e un cuore stampato all’interno, dove lo sa solo la bambola. Arrivano nella loro scatola.',
    size: 'Suola lunga 5,2 cm',
    material: 'Pelle di vitello, bottoni di ottone',
    care: 'Un po’ di crema neutra per scarpe',
  },
};
