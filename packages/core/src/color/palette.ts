import type { Phase } from '../phase.ts';
import type { Oklch } from './oklch.ts';

export type ColorName =
  | 'surface'
  | 'raised'
  | 'text'
  | 'muted'
  | 'border'
  | 'field'
  | 'accent'
  | 'on-accent'
  | 'danger'
  | 'on-danger'
  | 'success';

export interface Scheme {
  readonly colors: Readonly<Record<ColorName, Oklch>>;
  readonly phases: Readonly<Record<Phase, Oklch>>;
}

export const light: Scheme = {
  colors: {
    surface: [1, 0, 0],
    raised: [0.972, 0.004, 85],
    text: [0.245, 0.012, 260],
    muted: [0.468, 0.014, 260],
    border: [0.9, 0.006, 85],
    field: [0.62, 0.012, 260],
    accent: [0.42, 0.075, 225],
    'on-accent': [1, 0, 0],
    danger: [0.492, 0.18, 27],
    'on-danger': [1, 0, 0],
    success: [0.458, 0.115, 152],
  },
  phases: {
    confirmation: [0.51, 0.105, 72],
    payment: [0.49, 0.15, 300],
    preparation: [0.49, 0.14, 256],
    shipping: [0.48, 0.085, 190],
    pickup: [0.49, 0.095, 222],
    done: [0.49, 0.115, 152],
    ended: [0.48, 0.012, 260],
    trouble: [0.51, 0.18, 27],
  },
};

export const dark: Scheme = {
  colors: {
    surface: [0.195, 0.008, 260],
    raised: [0.245, 0.01, 260],
    text: [0.94, 0.005, 85],
    muted: [0.73, 0.012, 260],
    border: [0.335, 0.012, 260],
    field: [0.56, 0.014, 260],
    accent: [0.8, 0.08, 220],
    'on-accent': [0.2, 0.03, 225],
    danger: [0.76, 0.14, 25],
    'on-danger': [0.2, 0.04, 25],
    success: [0.79, 0.13, 152],
  },
  phases: {
    confirmation: [0.82, 0.12, 78],
    payment: [0.78, 0.11, 302],
    preparation: [0.77, 0.1, 256],
    shipping: [0.79, 0.09, 190],
    pickup: [0.8, 0.09, 222],
    done: [0.79, 0.13, 152],
    ended: [0.74, 0.012, 260],
    trouble: [0.76, 0.14, 25],
  },
};

/** Parts in a hundred of a hue laid over the surface: behind a phase's name, and under one's own messages. */
export const tints = { phase: 9, mine: 13 } as const;
