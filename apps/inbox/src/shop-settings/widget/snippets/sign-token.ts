/**
 * The shop's own server says who its buyer is. JWT with HS256 (RFC 7519) in the words of Node alone: a shop needs no
 * library for it.
 */
export function signTokenModule(shop: string, { typed = false } = {}): string {
  const [given, answer, secret, part] = typed
    ? [
        'buyer: { id: string; email: string }',
        ': string',
        "process.env.ORDIALOG_IDENTITY_SECRET ?? ''",
        'value: object',
      ]
    : ['buyer', '', 'process.env.ORDIALOG_IDENTITY_SECRET', 'value'];
  return `import { createHmac } from 'node:crypto';

// Inbox → Keys and sites → Identity secret. It stays on your server.
const secret = ${secret};
const part = (${part}) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** For the buyer who is signed in: their id and e-mail in your shop. */
export function ordialogToken(${given})${answer} {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: '${shop}',
    aud: 'ordialog',
    sub: buyer.id,
    email: buyer.email,
    iat: now,
    exp: now + 3600,
  };
  const body = \`\${part({ alg: 'HS256', typ: 'JWT' })}.\${part(claims)}\`;
  const signature = createHmac('sha256', secret).update(body).digest('base64url');
  return \`\${body}.\${signature}\`;
}
`;
}

/** Where the page asks for it. */
export const tokenPath = '/ordialog-token';
