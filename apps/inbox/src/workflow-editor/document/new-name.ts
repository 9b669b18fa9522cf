const pattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether programs can call a state, a transition or a fact so. */
export function isName(name: string): boolean {
  return pattern.test(name) && !reserved.has(name);
}

/** A name for programs that is still free, made of what people call it; of `otherwise` where nothing is left of that. */
export function newName(text: string, otherwise: string, taken: Iterable<string>): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const made = (words ?? [])
    .join('_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 48);
  const stem = isName(made) ? made : otherwise;
  const used = new Set(taken);
  let name = stem;
  for (let count = 2; used.has(name); count += 1) name = `${stem}_${count}`;
  return name;
}
