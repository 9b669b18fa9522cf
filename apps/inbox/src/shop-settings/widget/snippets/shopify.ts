import { signTokenModule } from './sign-token.ts';
import type { Write } from './snippet.ts';

/**
 * Liquid cannot sign a token: its `hmac_sha256` answers in hexadecimal, and a secret in a theme is seen by everybody
 * who may edit it. An app proxy asks the shop's server, which Shopify tells who is signed in.
 */
export const writeShopify: Write = ({ server, shop }) => [
  {
    file: 'layout/theme.liquid',
    code: `<order-dialog shop="${shop}"></order-dialog>
<script async src="${server}/widget/v1.js" data-shop="${shop}"></script>
{% if customer %}
<script>
  document.querySelector('order-dialog').tokenProvider = async () => {
    const answer = await fetch('/apps/ordialog/token');
    if (!answer.ok) throw new Error('Nobody is signed in');
    return answer.text();
  };
</script>
{% endif %}
`,
  },
  { file: 'ordialog-token.js', code: signTokenModule(shop) },
  {
    file: 'app-proxy.js',
    code: `import { createHmac, timingSafeEqual } from 'node:crypto';
import { ordialogToken } from './ordialog-token.js';

// Your app's proxy: prefix "apps", subpath "ordialog", forwarded to this server.
export async function answerAppProxy(url, emailOfCustomer) {
  const { signature = '', ...given } = Object.fromEntries(new URL(url).searchParams);
  const signed = Object.keys(given).sort().map((key) => \`\${key}=\${given[key]}\`).join('');
  const expected = createHmac('sha256', process.env.SHOPIFY_API_SECRET).update(signed).digest();
  const own = Buffer.from(signature, 'hex');
  const genuine = own.length === expected.length && timingSafeEqual(own, expected);
  const id = given.logged_in_customer_id;
  if (!genuine || !id) return new Response('', { status: 401 });
  // The customer's e-mail: Admin API, customer(id: "gid://shopify/Customer/…") { email }
  const token = ordialogToken({ id, email: await emailOfCustomer(id) });
  return new Response(token, { headers: { 'Cache-Control': 'no-store' } });
}
`,
  },
];
