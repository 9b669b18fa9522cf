import type { ReplyVariable } from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import type { FilledReplyView, FilledText } from '@ordialog/protocol';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { ArrowRight, Languages, TriangleAlert } from 'lucide';
import { languageNames } from '../settings/language-names.ts';

/** A reply as its buyer and as its sender reads it, with all that is to be known before it goes out. */
export function filledReply(
  { buyerLocale, forBuyer, forSeller, macro }: FilledReplyView,
  own: Translator<'reply'>,
) {
  const isOther = forBuyer.locale !== buyerLocale;
  return html`${
    isOther
      ? html`<p class="notice">${icon(Languages, 16)}${own('pick.notInLanguage', { language: languageNames[buyerLocale] })}</p>`
      : nothing
  }
    ${text(forBuyer, own('pick.forBuyer', { language: languageNames[forBuyer.locale] }))}
    ${forSeller ? text(forSeller, own('pick.forYou', { language: languageNames[forSeller.locale] })) : nothing}
    ${
      forBuyer.missing.length > 0
        ? html`<p class="notice warn">
            ${icon(TriangleAlert, 16)}${own('pick.missing', { variables: variableNames(forBuyer.missing, own) })}
          </p>`
        : nothing
    }
    ${
      macro
        ? html`<p class="notice">
            ${icon(ArrowRight, 16)}${own(macro.available ? 'pick.macro' : 'pick.macroUnavailable', { label: macro.label })}
          </p>`
        : nothing
    }`;
}

/** What variables are called, one after the other. */
export function variableNames(variables: readonly ReplyVariable[], own: Translator<'reply'>): string {
  const names = variables.map((name) => own(`var.${name}`));
  return new Intl.ListFormat(own.locale, { type: 'unit', style: 'short' }).format(names);
}

function text({ locale, text: words }: FilledText, label: string) {
  return html`<figure>
    <figcaption>${label}</figcaption>
    <p class="words" lang=${locale} dir="auto">${words}</p>
  </figure>`;
}
