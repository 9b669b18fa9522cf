import { mm } from '../pdf/make-pdf.ts';

export const a4 = [210 * mm, 297 * mm] as const;
const margin = 20 * mm;

/** Where the lines of text begin and end, and how far down they go; below stands the page's foot. */
export const column = {
  x: margin,
  width: a4[0] - 2 * margin,
  top: margin,
  bottom: a4[1] - 27 * mm,
};
