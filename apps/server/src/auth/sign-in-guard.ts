import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

type Admission = { ok: true; succeeded(): Promise<void> } | { ok: false; retryAfterSeconds: number };

export interface SignInGuard {
  /** Counts the try before it is made, so that many at once get no further than many in a row. */
  admit(email: string, address: string): Promise<Admission>;
}

/** Five wrong tries a minute for an account from one address, and a hundred from one address at all accounts. */
export function createSignInGuard(): SignInGuard {
  const perAccount = new RateLimiterMemory({ points: 5, duration: 60 });
  const perAddress = new RateLimiterMemory({ points: 100, duration: 60 });
  return {
    async admit(email, address) {
      const account = `${email.toLowerCase()}|${address}`;
      try {
        await perAddress.consume(address);
        await perAccount.consume(account);
      } catch (rejection) {
        if (!(rejection instanceof RateLimiterRes)) throw rejection;
        return { ok: false, retryAfterSeconds: Math.ceil(rejection.msBeforeNext / 1000) };
      }
      return {
        ok: true,
        async succeeded() {
          await perAccount.delete(account);
          await perAddress.reward(address);
        },
      };
    },
  };
}
