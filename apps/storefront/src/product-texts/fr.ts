import type { ProductTexts } from './product-text.ts';

export const fr: ProductTexts = {
  clara: {
    name: 'Clara',
    picture: 'Poupée au carré brun, nœud rouge et robe rouge à pois blancs',
    line: 'Poupée en robe à pois',
    description:
      'Clara est là depuis la première année. Ses cheveux sont coupés à la main, son nœud est solidement cousu et sa robe s’enlève pour qu’elle puisse se changer.',
    size: '34 cm de haut',
    material: 'Toile de coton, rembourrage de laine, mohair',
    care: 'Chiffon humide ; la robe se lave à 30 °C',
  },
  ines: {
    name: 'Inès',
    picture: 'Poupée aux tresses blondes, robe marine, bonnet blanc et bas rayés',
    line: 'Petite marinière à tresses',
    description:
      'Inès naît quand vous la demandez : nous brodons ses taches de rousseur une à une et serrons ses tresses assez pour le grand vent. Le bonnet s’enlève.',
    size: '34 cm de haut, 38 cm avec son bonnet',
    material: 'Toile de coton, rembourrage de laine, lin',
    care: 'Chiffon humide ; robe et bonnet se lavent à 30 °C',
  },
  mila: {
    name: 'Mila',
    picture: 'Poupée aux boucles brunes, bandeau rouge et robe chasuble moutarde avec un cœur sur la poche',
    line: 'Poupée bouclée en chasuble',
    description:
      'Chaque boucle de Mila est enroulée et cousue à la main : voilà pourquoi il faut dix jours. Dans la poche de sa chasuble, il y a la place d’une toute petite lettre.',
    size: '35 cm de haut avec ses boucles',
    material: 'Toile de coton, rembourrage de laine, fil bouclé',
    care: 'Chiffon humide ; la chasuble se lave à 30 °C',
  },
  'linen-dress': {
    name: 'Robe en lin',
    picture: 'Robe de poupée verte à poignets et nœud blancs, sur un cintre',
    line: 'Avec un nœud à nouer',
    description:
      'Du lin lavé aux étoiles brodées, trois vrais boutons et une ceinture à nouer. Elle va à toutes nos poupées et à la plupart de celles de leur taille.',
    size: 'Pour poupées de 33 à 36 cm',
    material: 'Lin, fil de coton, boutons de nacre',
    care: 'Lavage à 30 °C, repassage humide',
  },
  'duffle-coat': {
    name: 'Duffle-coat',
    picture: 'Manteau de poupée rouge à col blanc et brandebourgs de bois, sur un cintre',
    line: 'À brandebourgs de bois',
    description:
      'Un vrai manteau : laine bouillie, manches doublées, deux poches et des bûchettes que nous tournons dans le buis. Donnez-nous la taille de la poupée, nous le coupons pour elle.',
    size: 'Sur mesure, de 30 à 40 cm',
    material: 'Laine bouillie, doublure de coton, buis',
    care: 'Brosser ; aérer après la pluie',
  },
  'red-shoes': {
    name: 'Souliers rouges',
    picture: 'Paire de souliers de poupée en cuir rouge à bride, dans une boîte verte',
    line: 'La paire, à brides',
    description:
      'Un cuir souple, une bride qui s’ouvre et un cœur imprimé à l’intérieur, là où seule la poupée le sait. Ils arrivent dans leur boîte.',
    size: 'Semelle de 5,2 cm',
    material: 'Cuir de veau, boutons de laiton',
    care: 'Un peu de crème à chaussures incolore',
  },
};
