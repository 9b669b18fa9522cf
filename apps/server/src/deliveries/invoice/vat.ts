export interface VatLine {
  readonly ratePercent: number;
  /** Minor units, as are the others; `net` and `vat` make `gross`. */
  readonly gross: number;
  readonly net: number;
  readonly vat: number;
}

/**
 * The VAT contained in gross amounts, one line for each rate, the highest first. It is rounded once for each rate,
 * half up, so that net and VAT add up to what was paid (Directive 2006/112/EC, article 226, asks for both by rate).
 */
export function vatLines(
  amounts: readonly { readonly gross: number; readonly ratePercent: number }[],
): readonly VatLine[] {
  const byRate = Map.groupBy(amounts, ({ ratePercent }) => ratePercent);
  return [...byRate]
    .toSorted(([a], [b]) => b - a)
    .map(([ratePercent, parts]) => {
      const gross = parts.reduce((sum, part) => sum + part.gross, 0);
      const vat = containedVat(gross, ratePercent);
      return { ratePercent, gross, net: gross - vat, vat };
    });
}

/** In whole numbers throughout: a rate has at most three decimals, and an amount may be larger than 2^53 / 100. */
function containedVat(gross: number, ratePercent: number): number {
  const rate = BigInt(Math.round(ratePercent * 1000));
  const whole = 100_000n + rate;
  return Number((BigInt(gross) * rate * 2n + whole) / (whole * 2n));
}
