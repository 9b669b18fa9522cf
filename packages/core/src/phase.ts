/** The canonical phases that lists, colors, connectors and statistics rely on, whatever a shop calls its states. */
export const phases = [
  'confirmation',
  'payment',
  'preparation',
  'shipping',
  'pickup',
  'done',
  'ended',
  'trouble',
] as const;
export type Phase = (typeof phases)[number];
