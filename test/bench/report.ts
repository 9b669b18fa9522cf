/** One line of the table: what was measured, how it came out, what it compares with. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly note?: string;
}

export function printTable(title: string, rows: readonly Row[]): void {
  const width = (column: (row: Row) => string) => Math.max(...rows.map((row) => column(row).length));
  const [first, second] = [width(({ what }) => what), width(({ value }) => value)];
  console.log(`\n${title}`);
  for (const { what, value, note = '' } of rows) {
    console.log(`  ${what.padEnd(first)}  ${value.padStart(second)}  ${note}`.trimEnd());
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.');
  return (low + high) / 2;
}

export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
