import { formatMoney, type Locale } from '@ordialog/core';
import { exportTexts } from '@ordialog/i18n';
import type { DeliveryView, EntryView, OrderView } from '@ordialog/protocol';
import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

export interface PageContent {
  readonly locale: Locale;
  readonly about: string;
  readonly order: OrderView;
  readonly entries: readonly EntryView[];
  /** What a changed message said before, by the `seq` of the entry that tells of the change. */
  readonly before: ReadonlyMap<number, string>;
  readonly deliveries: readonly DeliveryView[];
}

/** The order for people: one page that loads nothing and runs nothing. */
export async function evidencePage({
  locale,
  about,
  order,
  entries,
  before,
  deliveries,
}: PageContent): Promise<string> {
  const t = exportTexts[locale];
  const title = t('evidence.title', { number: order.number });
  const money = (amount: number) => formatMoney({ amount, currency: order.totals.currency }, locale);
  const time = (at: string) => html`<time datetime="${at}">${at.slice(0, 19).replace('T', ' ')}</time>`;
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${about}</p>
<p>${t('evidence.times')}</p>
<h2>${t('evidence.order')}</h2>
<dl>
${term(t('column.state'), html`${order.stateName}`)}
${term(t('column.placedAt', { zone: 'UTC' }), time(order.placedAt))}
${term(t('column.externalId'), html`${order.externalId}`)}
${term(t('column.buyer'), html`${order.buyer.name ?? ''} ${order.buyer.email} ${order.buyer.phone ?? ''}`)}
${term(t('column.delivery'), html`${order.delivery.name ?? order.delivery.method}`)}
${order.delivery.address ? term(t('column.address'), html`${order.delivery.address}`) : ''}
${order.shipments.map((parcel) => term(t('column.parcels'), html`${parcel.carrierName} ${parcel.trackingNumber}`))}
${term(t('column.payment'), html`${order.payment.method}`)}
${order.note ? term(t('column.note'), html`${order.note}`) : ''}
</dl>
<h2>${t('evidence.lines')}</h2>
<table>
${order.lines.map(
  ({ quantity, title: name, unitPrice }) =>
    html`<tr><td>${quantity} × <bdi>${name}</bdi></td><td class="sum">${money(quantity * unitPrice)}</td></tr>`,
)}
<tr><td>${t('column.delivery')}</td><td class="sum">${money(order.totals.delivery)}</td></tr>
<tr><th>${t('column.total')}</th><th class="sum">${money(order.totals.total)}</th></tr>
</table>
<h2>${t('evidence.log')}</h2>
<ol>
${entries.map((entry) => line(entry, before.get(entry.seq), { locale, time }))}
</ol>
${
  deliveries.length === 0
    ? ''
    : html`<h2>${t('evidence.deliveries')}</h2>
<table>
${deliveries.map(
  ({ type, template, recipient, status, doneAt, createdAt }) =>
    html`<tr><td>${time(doneAt ?? createdAt)}</td><td>${type} ${template ?? ''}</td><td><bdi>${recipient ?? ''}</bdi></td><td>${status}</td></tr>`,
)}
</table>`
}
</body>
</html>
`;
  return String(await page);
}

const term = (name: string, value: Html) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`;

function line(
  entry: EntryView,
  before: string | undefined,
  { locale, time }: { locale: Locale; time: (at: string) => Html },
) {
  if (entry.kind === 'withheld') return '';
  const t = exportTexts[locale];
  const { seq, at, author, published } = entry;
  const who = [t(`side.${author.type}`), author.name].filter(Boolean).join(', ');
  const own = published ? '' : html` · ${t('evidence.sellerOnly')}`;
  return html`<li value="${seq}"><p class="who">${time(at)} · <bdi>${who}</bdi>${own}</p>
<p>${entry.kind === 'review' ? `${entry.rating}/5 ` : ''}<bdi>${entry.text}</bdi></p>
${entry.kind === 'transition' ? entry.fields.map(({ label, value }) => html`<p>${label}: <bdi>${typeof value === 'string' ? value : Object.values(value).join(' ')}</bdi></p>`) : ''}
${entry.kind === 'message' && entry.attachments ? entry.attachments.map(({ name }) => html`<p>▸ <bdi>${name}</bdi></p>`) : ''}
${before === undefined ? '' : html`<p class="who">${t('evidence.before', { text: before })}</p>`}</li>
`;
}

const style = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:22px}h2{font-size:17px;margin-top:2rem}
dl{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:4px 16px}dd{margin:0}dt,.who{color:#555}
table{width:100%;border-collapse:collapse;table-layout:fixed}td,th{padding:4px 0;border-bottom:1px solid #ddd;text-align:start;font-variant-numeric:tabular-nums}.sum{width:9rem;text-align:end}
ol{padding:0;list-style:none}li{padding:8px 0;border-bottom:1px solid #ddd}p{margin:0}li p,dd{white-space:pre-wrap}td,dd,li{overflow-x:clip}`;
