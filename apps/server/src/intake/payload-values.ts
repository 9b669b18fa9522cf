import { z } from 'zod';
import { exactDecimal } from './exact-decimal.ts';

/** A decimal in a string, as the platforms document it; plugins write numbers, and "" for nothing. */
export const amount = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value, context) => {
    const decimal = exactDecimal(value?.trim() || '0');
    if (decimal !== undefined) return decimal;
    context.addIssue({ code: 'custom', message: 'is not a decimal number' });
    return z.NEVER;
  });

export const requiredAmount = z
  .union([z.string().trim().min(1), z.number()])
  .transform((value): string | number | null | undefined => value)
  .pipe(amount);

export const currencyCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .pipe(z.string().regex(/^[A-Z]{3}$/));

/** A whole number above zero, in a text however it came. */
export const platformId = z.union([
  z.number().int().positive().transform(String),
  z.string().regex(/^[1-9]\d{0,30}$/),
]);

/** A list that may be missing. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
