import { writeHtml } from './html.ts';
import { writeNext, writeReact } from './react.ts';
import { writeShopify } from './shopify.ts';
import type { Write } from './snippet.ts';
import { writeVue } from './vue.ts';
import { writeWooCommerce } from './woocommerce.ts';

interface Platform {
  readonly key: string;
  /** Their own names for themselves. */
  readonly name: string;
  readonly write: Write;
  /** Script tags stand on the page, on which a policy may want a nonce. */
  readonly takesNonce: boolean;
}

export const platforms = [
  { key: 'html', name: 'HTML', write: writeHtml, takesNonce: true },
  { key: 'woocommerce', name: 'WooCommerce', write: writeWooCommerce, takesNonce: true },
  { key: 'shopify', name: 'Shopify', write: writeShopify, takesNonce: false },
  { key: 'react', name: 'React 19', write: writeReact, takesNonce: false },
  { key: 'vue', name: 'Vue 3', write: writeVue, takesNonce: false },
  { key: 'next', name: 'Next.js', write: writeNext, takesNonce: false },
] as const satisfies readonly Platform[];

export type PlatformKey = (typeof platforms)[number]['key'];
