import type { Route } from '../routing/route.ts';

/** The pages one can go to by name. */
export const places = [
  { text: 'nav.waiting', route: { page: 'list', view: 'waiting' } },
  { text: 'nav.deadline', route: { page: 'list', view: 'deadline' } },
  { text: 'nav.all', route: { page: 'list', view: 'all' } },
  { text: 'nav.my-orders', route: { page: 'my-orders' } },
  { text: 'nav.history', route: { page: 'history' } },
] as const satisfies readonly { text: string; route: Route }[];

export type Place = (typeof places)[number];
