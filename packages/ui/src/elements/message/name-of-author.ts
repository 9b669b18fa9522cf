import type { MessageView } from '@ordialog/protocol';
import { request } from '../requests.ts';

/** What to call who wrote a message; undefined for its reader's own. */
export function nameOfAuthor(element: HTMLElement, { author }: MessageView): string | undefined {
  let name: string | undefined = author.name ?? '';
  request(element, 'reach', {
    use: ({ party, state: { order } }) => {
      if (author.type === party) name = undefined;
      else name ||= author.type === 'buyer' ? order?.buyer.email : order?.shop.name;
    },
  });
  return name;
}
