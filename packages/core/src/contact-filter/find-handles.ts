import type { Contact } from './contact.ts';

const mention = /(?<![\p{L}\p{N}_.@/])@[a-z0-9_][a-z0-9_.]{1,31}(?<!\.)/gu;
const service =
  'telegram|телеграмм?[аеу]?|телег[аеу]|тг|tg|whats ?app|wh?atsapp?|ватсапп?|вотсапп?|вацап|viber|вайбер[аеу]?|instagram|инстаграмм?[аеу]?|инст[аеу]|insta|skype|скайп[аеу]?|discord|дискорд[аеу]?|snapchat|wechat|facebook|фейсбук[аеу]?|вконтакте|вк|vk|signal|linkedin|messenger';
/** A messenger's name, and after it what somebody is called there. */
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<service>${service})(?<between>[ ]?[:=@–—-][ ]?@?|[ ](?:это|is|è|est)[ ]@?|[ ]@?)(?<name>[a-z0-9_][a-z0-9_.-]{2,31})(?![\p{L}\p{N}])`,
  'gu',
);

/** What people are called in messengers: with the sign before it, or after a messenger's name. */
export function findHandles(text: string): Contact[] {
  const mentions = Array.from(text.matchAll(mention), ({ 0: found, index: start }): Contact => {
    return { kind: 'handle', start, end: start + found.length, value: found };
  });
  const names = Array.from(text.matchAll(named)).flatMap(({ 0: found, index, groups = {} }): Contact[] => {
    const { service: where = '', between = '', name = '' } = groups;
    if (!isMeant(where, between, name)) return [];
    const end = index + found.length;
    return [{ kind: 'handle', start: end - name.length, end, value: name }];
  });
  return [...mentions, ...names];
}

/** "Telegram today" tells of no one; "телеграм annadolls" does, and so does whatever a colon leads to. */
function isMeant(service: string, between: string, name: string): boolean {
  if (/[:=@]/.test(between)) return true;
  const isOdd = /[\d_]/.test(name);
  return isOdd || (/\p{Script=Cyrillic}/u.test(service) && /^[a-z]/.test(name));
}
