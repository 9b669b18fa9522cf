/** How much was done lately, by what is limited; `rate-limiter-flexible` writes it. */
export interface RateLimitsTable {
  key: string;
  points: number;
  /** Milliseconds since 1970. */
  expire: number | null;
}
