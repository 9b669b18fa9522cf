/** What makes a number's last character follow from those before it. A closed set: carriers share few ways. */
export type CheckDigit =
  /** Digits weighed in turn, from the left; letters count as (their code - 3) mod 10, as UPS has it. */
  | {
      readonly way: 'mod10';
      readonly weights: readonly [even: number, odd: number];
      readonly before?: string;
    }
  /** The weighed sum, modulo 11 and then 10. */
  | { readonly way: 'mod11'; readonly weights: readonly number[] }
  /** UPU S10: 11 minus the weighed sum modulo 11, where 10 is 0 and 11 is 5. */
  | { readonly way: 's10' }
  /** The number before it, modulo 7. */
  | { readonly way: 'mod7' }
  /** ISO/IEC 7812-1, annex B. */
  | { readonly way: 'luhn' }
  /** ISO 7064, mod 37,36. */
  | { readonly way: 'mod37-36' };

/** Whether `check` is what the characters of `serial` ask for. */
export function fitsCheckDigit(rule: CheckDigit, serial: string, check: string): boolean {
  switch (rule.way) {
    case 'mod10': {
      const [even, odd] = rule.weights;
      const whole = rule.before && !serial.startsWith(rule.before) ? rule.before + serial : serial;
      const total = sum(
        [...whole],
        (character, index) => digitOf(character) * (index % 2 === 0 ? even : odd),
      );
      return Number(check) === (10 - (total % 10)) % 10;
    }
    case 'mod11':
      return Number(check) === (weighed(serial, rule.weights) % 11) % 10;
    case 's10': {
      const digit = 11 - (weighed(serial, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
      return Number(check) === (digit === 10 ? 0 : digit === 11 ? 5 : digit);
    }
    case 'mod7':
      return Number(check) === Number(BigInt(serial) % 7n);
    case 'luhn': {
      const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
      const total = sum([...serial].reverse(), (character, index) =>
        index % 2 === 0 ? (doubled[Number(character)] ?? 0) : Number(character),
      );
      return Number(check) === (10 - (total % 10)) % 10;
    }
    case 'mod37-36': {
      const rest = [...serial].reduce((product, character) => {
        const added = (product + alphabet.indexOf(character)) % 36 || 36;
        return (added * 2) % 37;
      }, 36);
      return check === alphabet[(37 - rest) % 36];
    }
  }
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function digitOf(character: string): number {
  return /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10;
}

function weighed(serial: string, weights: readonly number[]): number {
  return sum([...serial], (character, index) => Number(character) * (weights[index] ?? 0));
}

function sum(items: readonly string[], value: (item: string, index: number) => number): number {
  return items.reduce((total, item, index) => total + value(item, index), 0);
}
