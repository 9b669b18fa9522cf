import {
  carrierOf,
  type EntryContent,
  type Locale,
  type Party,
  stateOf,
  textIn,
  type Workflow,
} from '@ordialog/core';
import { entryTexts } from '@ordialog/i18n';
import type { EntryView } from '@ordialog/protocol';

type EventKind = Extract<EntryView, { kind: 'event' }>['event'];
export type EventContent = Extract<EntryContent, { kind: EventKind }>;

/** What happened beside the workflow's own moves, in words. */
export function eventText(workflow: Workflow, content: EventContent, party: Party, locale: Locale): string {
  const t = entryTexts[locale];
  const nameOf = (state: string) => {
    const name = stateOf(workflow, state)?.name;
    return name ? textIn(name, locale) : state;
  };
  switch (content.kind) {
    case 'shipment': {
      const carrier = carrierOf(content.carrier)?.name ?? content.carrier;
      return t('shipment', { carrier, trackingNumber: content.trackingNumber });
    }
    case 'shipment_event': {
      const { status, description } = content.event;
      const text = t(`shipment_${status}`);
      return description ? `${text}: ${description}` : text;
    }
    case 'payment':
      return t(`payment_${content.state}`);
    case 'forced':
      // The reason is the seller's own.
      if (party === 'buyer') return t('forced_for_buyer', { state: nameOf(content.to) });
      return t('forced', { state: nameOf(content.to), reason: content.reason });
    case 'undone':
      return t('undone', { state: nameOf(content.to) });
    case 'publication':
      // Only the seller is told that something was hidden.
      if (party === 'buyer') return '';
      return t(content.shown ? 'publication_shown' : 'publication_hidden', { of: content.of });
    case 'visibility':
      return t(`visibility_${content.visibility}`);
    case 'workflow_changed':
      return t('workflow_changed', { version: content.toVersion, state: nameOf(content.to) });
  }
}
