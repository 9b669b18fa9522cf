import type { Route } from '../routing/route.ts';
import { isManager, type SectionKey, sectionsFor } from '../shop-settings/sections.ts';

const pages = [
  { text: 'nav.waiting', route: { page: 'list', view: 'waiting' } },
  { text: 'nav.deadline', route: { page: 'list', view: 'deadline' } },
  { text: 'nav.all', route: { page: 'list', view: 'all' } },
  { text: 'nav.my-orders', route: { page: 'my-orders' } },
  { text: 'nav.history', route: { page: 'history' } },
] as const satisfies readonly { text: string; route: Route }[];

const forManagers = [
  { text: 'nav.workflows', route: { page: 'workflows' } },
  { text: 'nav.settings', route: { page: 'settings' } },
] as const satisfies readonly { text: string; route: Route }[];

export interface Place {
  readonly text: (typeof pages)[number]['text'] | 'nav.settings' | 'nav.workflows' | `section.${SectionKey}`;
  readonly route: Route;
}

/** The pages one can go to by name, as one's role allows. */
export function placesFor(role: string): readonly Place[] {
  return [
    ...pages,
    ...(isManager(role) ? forManagers : []),
    ...sectionsFor(role).map(
      ({ key }): Place => ({ text: `section.${key}`, route: { page: 'settings', section: key } }),
    ),
  ];
}
