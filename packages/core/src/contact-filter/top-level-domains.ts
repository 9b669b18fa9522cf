/** Endings that make two words with a dot between them an address. The common ones: `readme.md` is none. */
const endings = new Set(
  `com net org info biz pro name mobi shop store online site website web app dev xyz club top live page space tech blog
  link art design studio agency company group world life email cloud digital media news email art gallery boutique
  ru su ua by kz uz ge az рф рус бел укр онлайн сайт дети москва
  it fr de es pt uk eu ch nl pl cz sk hu ro bg gr hr si rs se dk fi ee lv lt ie lu tr il ca au nz br mx ar cl jp cn kr io co`
    .trim()
    .split(/\s+/),
);

/** Endings that are words as well: they count only where something else says that an address is meant. */
const words = new Set([
  'me',
  'us',
  'be',
  'at',
  'in',
  'is',
  'no',
  'so',
  'to',
  'la',
  'am',
  'my',
  'cc',
  'tv',
  'ai',
  'gg',
  'ly',
  'im',
  'id',
]);

export function isEnding(label: string): boolean {
  return endings.has(label);
}

export function isEndingAndWord(label: string): boolean {
  return words.has(label);
}

/** Endings as they are spelled out after a dot that is spelled out. */
const spelled = new Set([
  'com',
  'net',
  'org',
  'info',
  'io',
  'ru',
  'рф',
  'ру',
  'ком',
  'нет',
  'орг',
  'fr',
  'it',
  'de',
  'es',
]);

export function isSpelledEnding(label: string): boolean {
  return spelled.has(label);
}
