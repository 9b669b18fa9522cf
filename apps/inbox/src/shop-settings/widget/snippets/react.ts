import { signTokenModule, tokenPath } from './sign-token.ts';
import type { Write } from './snippet.ts';

/** React 19 passes properties to custom elements. */
export const writeReact: Write = ({ server, shop }) => [
  {
    file: 'orders-dialog.tsx',
    code: component(server, shop),
  },
  { file: 'ordialog-token.ts', code: signTokenModule(shop, { typed: true }) },
];

/** Next draws it on the server, too, where the package does nothing. */
export const writeNext: Write = ({ server, shop }) => [
  { file: 'app/orders-dialog.tsx', code: `'use client';\n\n${component(server, shop)}` },
  { file: 'app/sign-token.ts', code: signTokenModule(shop, { typed: true }) },
  {
    file: `app${tokenPath}/route.ts`,
    code: `import { ordialogToken } from '../sign-token';

// However your shop knows who is signed in.
declare function signedInUser(): Promise<{ id: string; email: string } | null>;

export async function GET(): Promise<Response> {
  const user = await signedInUser();
  if (!user) return new Response('', { status: 401 });
  return new Response(ordialogToken(user), { headers: { 'Cache-Control': 'no-store' } });
}
`,
  },
];

function component(server: string, shop: string): string {
  return `import '@ordialog/widget/define';
import type {} from '@ordialog/widget/react';

async function token(): Promise<string> {
  const answer = await fetch('${tokenPath}');
  if (!answer.ok) throw new Error('Nobody is signed in');
  return answer.text();
}

export function OrdersDialog() {
  return <order-dialog shop="${shop}" server="${server}" tokenProvider={token} />;
}
`;
}
