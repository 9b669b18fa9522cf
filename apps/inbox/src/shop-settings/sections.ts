import type { StaffSession } from '@ordialog/protocol';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import {
  CreditCard,
  FileDown,
  FileText,
  type IconNode,
  KeyRound,
  ListChecks,
  MapPin,
  MessageSquareText,
  Palette,
  Star,
  Store,
  UserRound,
  UsersRound,
  Webhook,
} from 'lucide';
import type { StaffClient } from '../session/staff-client.ts';

/** What each section is given. `writable` is false for those who may only read it. */
interface SectionGiven {
  readonly client: StaffClient;
  readonly session: StaffSession;
  readonly writable: boolean;
}

/** One page of the shop's settings. Its name is the app's text `section.<key>`. */
export interface Section {
  readonly key: string;
  readonly icon: IconNode;
  /** `managers`: owners and managers; others do not see it. */
  readonly for: 'everyone' | 'managers' | 'owner';
  /** Fetches and registers its element; called when it is first opened. */
  readonly load: () => Promise<void>;
  readonly draw: (given: SectionGiven) => TemplateResult;
}

/** The sections in the order in which they are listed. */
const sections = [
  {
    key: 'shop',
    icon: Store,
    for: 'managers',
    load: async () => (await import('./shop/define-shop-section.ts')).defineShopSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-shop .client=${client} .session=${session} .writable=${writable}></inbox-settings-shop>`,
  },
  {
    key: 'widget',
    icon: Palette,
    for: 'managers',
    load: async () => (await import('./widget/define-widget-section.ts')).defineWidgetSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-widget .client=${client} .session=${session} .writable=${writable}></inbox-settings-widget>`,
  },
  {
    key: 'payment',
    icon: CreditCard,
    for: 'managers',
    load: async () => (await import('./payment/define-payment-section.ts')).definePaymentSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-payment .client=${client} .session=${session} .writable=${writable}></inbox-settings-payment>`,
  },
  {
    key: 'documents',
    icon: FileText,
    for: 'managers',
    load: async () => (await import('./documents/define-documents-section.ts')).defineDocumentsSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-documents .client=${client} .session=${session} .writable=${writable}></inbox-settings-documents>`,
  },
  {
    key: 'survey',
    icon: ListChecks,
    for: 'managers',
    load: async () => (await import('./survey/define-survey-section.ts')).defineSurveySection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-survey .client=${client} .session=${session} .writable=${writable}></inbox-settings-survey>`,
  },
  {
    key: 'reviews',
    icon: Star,
    for: 'everyone',
    load: async () => (await import('./reviews/define-reviews-section.ts')).defineReviewsSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-reviews .client=${client} .session=${session} .writable=${writable}></inbox-settings-reviews>`,
  },
  {
    key: 'replies',
    icon: MessageSquareText,
    for: 'managers',
    load: async () => (await import('./replies/define-replies-section.ts')).defineRepliesSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-replies .client=${client} .session=${session} .writable=${writable}></inbox-settings-replies>`,
  },
  {
    key: 'pickup',
    icon: MapPin,
    for: 'managers',
    load: async () => (await import('./pickup/define-pickup-section.ts')).definePickupSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-pickup .client=${client} .session=${session} .writable=${writable}></inbox-settings-pickup>`,
  },
  {
    key: 'team',
    icon: UsersRound,
    for: 'managers',
    load: async () => (await import('./team/define-team-section.ts')).defineTeamSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-team .client=${client} .session=${session} .writable=${writable}></inbox-settings-team>`,
  },
  {
    key: 'keys',
    icon: KeyRound,
    for: 'managers',
    load: async () => (await import('./keys/define-keys-section.ts')).defineKeysSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-keys .client=${client} .session=${session} .writable=${writable}></inbox-settings-keys>`,
  },
  {
    key: 'webhooks',
    icon: Webhook,
    for: 'managers',
    load: async () => (await import('./webhooks/define-webhooks-section.ts')).defineWebhooksSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-webhooks .client=${client} .session=${session} .writable=${writable}></inbox-settings-webhooks>`,
  },
  {
    key: 'exports',
    icon: FileDown,
    for: 'managers',
    load: async () => (await import('./exports/define-exports-section.ts')).defineExportsSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-exports .client=${client} .session=${session} .writable=${writable}></inbox-settings-exports>`,
  },
  {
    key: 'account',
    icon: UserRound,
    for: 'everyone',
    load: async () => (await import('./account/define-account-section.ts')).defineAccountSection(),
    draw: ({ client, session, writable }) =>
      html`<inbox-settings-account .client=${client} .session=${session} .writable=${writable}></inbox-settings-account>`,
  },
] as const satisfies readonly Section[];

export type SectionKey = (typeof sections)[number]['key'];

export function isManager(role: string): boolean {
  return role === 'owner' || role === 'manager';
}

/** The sections that somebody may see. */
export function sectionsFor(role: string): readonly (Section & { key: SectionKey })[] {
  const all: readonly (Section & { key: SectionKey })[] = sections;
  const audiences: readonly Section['for'][] =
    role === 'owner'
      ? ['everyone', 'managers', 'owner']
      : isManager(role)
        ? ['everyone', 'managers']
        : ['everyone'];
  return all.filter((section) => audiences.includes(section.for));
}
