/**
 * How much of `whole` this run does: `small` as it is, as many times that as `FAULT_SCALE` says, or all of it with
 * `FAULT_SCALE=full`.
 */
export function scaled(small: number, whole: number): number {
  const scale = process.env.FAULT_SCALE ?? '1';
  if (scale === 'full') return whole;
  const times = Number(scale);
  if (!(times > 0)) throw new Error(`FAULT_SCALE must be "full" or a number above 0, not "${scale}".`);
  return Math.min(whole, Math.ceil(small * times));
}
