import type { Locale } from '@ordialog/core';
import { accountsTexts } from '@ordialog/i18n';
import type { Shop } from '../db/tables/shops.ts';
import type { EmailContent } from '../mail/render-email.ts';
import { detailFacts, methodTitle } from './method-facts.ts';
import type { NoticeSubject } from './send-owner-notice.ts';

/** Of a message, so that the mail shows what it is about. */
const longestQuote = 500;

/** What an owner is told about their shop's payment details. */
export function ownerNoticeEmail(
  subject: NoticeSubject,
  { shop, locale, publicUrl }: { shop: Pick<Shop, 'name' | 'settings'>; locale: Locale; publicUrl: string },
): EmailContent {
  const t = accountsTexts[locale];
  const common = { locale, brand: shop.name, footer: t('mail.footer', { shop: shop.name }) };
  switch (subject.kind) {
    case 'foreign_details': {
      const { order, by, text } = subject;
      const title = t('mail.foreign', { number: order.number });
      return {
        ...common,
        subject: title,
        heading: title,
        paragraphs: [t('mail.foreignIntro', { by }), t('mail.foreignAdvice')],
        facts: text === '' ? [] : [[t('mail.message'), text.slice(0, longestQuote)]],
        button: {
          label: t('mail.openOrder'),
          href: `${publicUrl}/inbox/orders/${encodeURIComponent(order.id)}`,
        },
      };
    }
    case 'method_changed': {
      const { method, by, active, at } = subject;
      const name = methodTitle(method, locale);
      const title = t(active ? 'mail.changed' : 'mail.ended', { name });
      const time = new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: shop.settings.timeZone ?? 'UTC',
      });
      return {
        ...common,
        subject: title,
        heading: title,
        paragraphs: [
          t(active ? 'mail.changedIntro' : 'mail.endedIntro', { name, by, time: time.format(at) }),
          t('mail.changedAdvice'),
        ],
        facts: active ? detailFacts(method, locale) : [],
        button: { label: t('mail.openSettings'), href: `${publicUrl}/inbox/settings/payment` },
      };
    }
  }
}
