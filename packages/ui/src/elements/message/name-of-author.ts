import type { Translator } from '@ordialog/i18n';
import type { MessageView } from '@ordialog/protocol';
import { request } from '../requests.ts';

/** What to call who wrote a message: to its reader, oneself is "you". */
export function nameOfAuthor(
  element: HTMLElement,
  { author }: MessageView,
  own: Translator<'message'>,
): string {
  let name = author.name;
  request(element, 'reach', {
    use: ({ party, state: { order } }) => {
      if (author.type === party) name = own('quote.you');
      else name ??= author.type === 'buyer' ? order?.buyer.email : order?.shop.name;
    },
  });
  return name ?? '';
}
