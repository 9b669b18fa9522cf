/** The first and last byte of the one range that is asked for; undefined for all of it, as for what is no such range. */
export function byteRange(header: string | undefined, size: number): readonly [number, number] | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found) return undefined;
  const [, from = '', to = ''] = found;
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? [first, last] : undefined;
}
