import type { ProductTexts } from './product-text.ts';

export const en: ProductTexts = {
  clara: {
    name: 'Clara',
    picture: 'Doll with a dark bob, a red bow and a red dress with white dots',
    line: 'Doll in a dotted dress',
    description:
      'Clara has been with us since the first year. Her hair is trimmed by hand, her bow is sewn on tight, and her dress comes off so that she can change.',
    size: '34 cm tall',
    material: 'Cotton cloth, wool filling, mohair',
    care: 'Wipe with a damp cloth; the dress can be washed at 30 °C',
  },
  ines: {
    name: 'Ines',
    picture: 'Doll with blond braids, a sailor dress, a white cap and striped stockings',
    line: 'Sailor doll with braids',
    description:
      'Ines is made when you ask for her: we embroider her freckles one by one and plait both braids tight enough for high wind. The cap comes off.',
    size: '34 cm tall, 38 cm with her cap',
    material: 'Cotton cloth, wool filling, linen',
    care: 'Wipe with a damp cloth; dress and cap can be washed at 30 °C',
  },
  mila: {
    name: 'Mila',
    picture: 'Doll with dark curls, a red hair band and a mustard pinafore with a heart on its pocket',
    line: 'Curly doll in a pinafore',
    description:
      'Every curl of Mila is wound and stitched by hand, which is why she takes ten days. In the pocket of her pinafore there is room for a very small letter.',
    size: '35 cm tall with her curls',
    material: 'Cotton cloth, wool filling, bouclé yarn',
    care: 'Wipe with a damp cloth; the pinafore can be washed at 30 °C',
  },
  'linen-dress': {
    name: 'Linen dress',
    picture: 'Green doll’s dress with white cuffs and a white bow, on a hanger',
    line: 'With a bow that ties',
    description:
      'Washed linen with embroidered stars, three real buttons and a sash to tie. It fits all our dolls and most others of their height.',
    size: 'For dolls of 33 to 36 cm',
    material: 'Linen, cotton thread, mother-of-pearl buttons',
    care: 'Wash at 30 °C, iron while damp',
  },
  'duffle-coat': {
    name: 'Duffle coat',
    picture: 'Red doll’s coat with a white collar and wooden toggles, on a hanger',
    line: 'With wooden toggles',
    description:
      'A proper coat: boiled wool, lined sleeves, two pockets and toggles we turn from boxwood. Tell us the doll’s height and we cut it to her.',
    size: 'Made to measure, 30 to 40 cm',
    material: 'Boiled wool, cotton lining, boxwood',
    care: 'Brush; air it after the rain',
  },
  'red-shoes': {
    name: 'Red shoes',
    picture: 'Pair of red leather doll’s shoes with straps, in a green box',
    line: 'A pair, with straps',
    description:
      'Soft leather, a strap that opens, and a heart stamped inside where only the doll knows. They come in their own box.',
    size: 'Sole 5.2 cm long',
    material: 'Calf leather, brass buttons',
    care: 'A little neutral shoe cream',
  },
};
