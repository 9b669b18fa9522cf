import { type EntryContent, type Locale, type Party, stateOf, textIn, type Workflow } from '@ordialog/core';
import { entryTexts, paymentTexts } from '@ordialog/i18n';
import type { EntryView } from '@ordialog/protocol';
import { readBy } from '../contact-filter/read-by.ts';
import { methodName } from '../deliveries/method-name.ts';
import { transitionText } from './transition-text.ts';

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
      const carrier = methodName(content.carrier, locale);
      const text = t('shipment', { carrier, trackingNumber: content.trackingNumber });
      return withDay(text, content.estimatedDelivery, locale);
    }
    case 'shipment_event': {
      const { status, description } = content.event;
      const happened = t(`shipment_${status}`);
      const text = description ? t('with_description', { text: happened, description }) : happened;
      return withDay(text, content.estimatedDelivery, locale);
    }
    case 'payment':
      return t(content.again ? `payment_${content.state}_again` : `payment_${content.state}`);
    case 'forced':
      // The reason is the seller's own.
      if (party === 'buyer') return t('forced_for_buyer', { state: nameOf(content.to) });
      return t('forced', { state: nameOf(content.to), reason: content.reason });
    case 'undone':
      return t('undone', { state: nameOf(content.to) });
    case 'publication':
      // Only the seller is told that something was hidden.
      if (party === 'buyer') return '';
      return publicationText(workflow, content, locale);
    case 'visibility':
      return t(`visibility_${content.visibility}`);
    case 'review_edited':
      return t('review_edited', {
        rating: content.rating,
        before: content.before.rating,
        text: readBy(party, 'buyer', content.before),
      });
    case 'review_hidden':
      return t('review_hidden', { reason: content.reason });
    case 'review_unhidden':
      return t('review_unhidden');
    case 'buyer_rating': {
      const { rating, note } = content;
      // The note is the shop's own.
      if (party === 'buyer') return t('buyer_rating_for_buyer', { rating });
      return note === undefined ? t('buyer_rating', { rating }) : t('buyer_rating_noted', { rating, note });
    }
    case 'pickup_checked':
      return t('pickup_checked');
    case 'ratings_opened':
      return t('ratings_opened');
    case 'message_edited':
    case 'message_withdrawn':
      return t(content.kind);
    case 'payment_details_changed':
      return paymentTexts[locale]('event.changed');
    case 'foreign_payment_details':
      return paymentTexts[locale]('event.foreign');
    case 'workflow_changed':
      return t('workflow_changed', { version: content.toVersion, state: nameOf(content.to) });
  }
}

/** What was shown or hidden, in the log's own words; an entry from before these were kept has none. */
function publicationText(
  workflow: Workflow,
  { shown, what }: Extract<EntryContent, { kind: 'publication' }>,
  locale: Locale,
): string {
  const t = entryTexts[locale];
  if (!what) return t(shown ? 'publication_shown' : 'publication_hidden');
  const text = transitionText(workflow, what, locale);
  return t(shown ? 'publication_shown_what' : 'publication_hidden_what', { text });
}

/** With the day that the parcel is expected on, where that is news. */
function withDay(text: string, day: string | undefined, locale: Locale): string {
  if (day === undefined) return text;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return entryTexts[locale]('with_day', { text, day: format.format(new Date(day)) });
}
