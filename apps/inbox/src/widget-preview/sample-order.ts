import { launcherDrawings, launcherLook } from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import type { EntryView, OrderView, Widget } from '@ordialog/protocol';
import type { PreviewLook } from './preview-look.ts';
import { usualLabels } from './usual-labels.ts';

/** An order such as a shop may have, and what the dialog asks for beside it. */
export interface Sample {
  readonly order: OrderView;
  readonly entries: readonly EntryView[];
  /** As the server gives it to the dialog. */
  readonly theme: Widget['theme'];
  /** What is said of everything that a preview does not do. */
  readonly refusal: string;
}

const id = 'ord_preview_of_the_widget';
const minute = 60_000;
const day = 24 * 60 * minute;
const state = 'awaiting_payment';

export function sampleOf(look: PreviewLook, say: Translator<'theme'>, now: Date): Sample {
  const { locale, shopName } = look;
  const at = (before: number) => new Date(now.getTime() - before).toISOString();
  const stateName = say('sample_state');
  const order: OrderView = {
    id,
    number: '1042',
    externalId: 'preview',
    placedAt: at(180 * minute),
    locale,
    state,
    stateName,
    phase: 'payment',
    path: ['confirmation', 'payment', 'preparation', 'shipping', 'done'],
    ended: false,
    workflow: { key: 'preview', version: 1 },
    version: 2,
    head: 4,
    shop: { name: shopName, publicKey: 'pk_preview' },
    buyer: { name: say('sample_buyer'), email: 'buyer@shop.example', locale },
    lines: [{ title: say('sample_line'), quantity: 2, unitPrice: 6000, availability: 'in_stock' }],
    totals: { items: 12_000, delivery: 900, total: 12_900, currency: 'EUR' },
    delivery: { method: 'post', price: 900 },
    payment: { method: 'bank_transfer' },
    shipments: [],
    deadlines: [
      {
        name: 'payment',
        label: say('sample_due'),
        startedAt: at(60 * minute),
        dueAt: new Date(now.getTime() + 2 * day).toISOString(),
      },
    ],
    availableTransitions: [
      {
        name: 'claimPayment',
        to: state,
        toName: stateName,
        toPhase: 'payment',
        label: say('sample_paid'),
        fields: [],
      },
    ],
    waitingFor: 'buyer',
    reviewable: false,
    linked: [],
    unread: 1,
    read: { buyer: 3, seller: 4 },
  };
  return {
    order,
    entries: entriesOf(shopName, stateName, say, at),
    theme: themeFor(look),
    refusal: say('sample_refused'),
  };
}

function entriesOf(
  shopName: string,
  toName: string,
  say: Translator<'theme'>,
  at: (before: number) => string,
): EntryView[] {
  const entry = (seq: number, before: number, type: 'buyer' | 'seller' | 'system') => ({
    id: `${id}.${seq}`,
    orderId: id,
    seq,
    at: at(before),
    published: true,
    author: type === 'seller' ? { type, name: shopName } : { type },
  });
  return [
    { ...entry(1, 180 * minute, 'system'), kind: 'order_placed', text: say('sample_placed') },
    {
      ...entry(2, 60 * minute, 'seller'),
      kind: 'transition',
      name: 'confirmOrder',
      from: 'awaiting_confirmation',
      to: state,
      toName,
      phase: 'payment',
      text: say('sample_confirmed'),
      fields: [],
    },
    { ...entry(3, 20 * minute, 'buyer'), kind: 'message', text: say('sample_question') },
    { ...entry(4, 5 * minute, 'seller'), kind: 'message', text: say('sample_answer') },
  ];
}

/** Colors, corners and font are set on the page, where they change without a new dialog. */
function themeFor({ theme, locale }: PreviewLook): Widget['theme'] {
  const { label = {}, icon = 'parcel' } = theme?.launcher ?? {};
  const drawing = launcherDrawings[icon];
  const name = label[locale] ?? usualLabels[locale];
  return { css: launcherLook, label: { [locale]: name }, ...(drawing && { icon: drawing }) };
}
