import { signTokenModule, tokenPath } from './sign-token.ts';
import type { Write } from './snippet.ts';

/** Any page, and a server with Express or the like. */
export const writeHtml: Write = ({ server, shop, nonce }) => {
  const mark = nonce ? ' nonce="{{ nonce }}"' : '';
  return [
    {
      file: 'index.html',
      code: `<order-dialog shop="${shop}"></order-dialog>
<script async src="${server}/widget/v1.js" data-shop="${shop}"${mark}></script>
<script${mark}>
  document.querySelector('order-dialog').tokenProvider = async () => {
    const answer = await fetch('${tokenPath}');
    if (!answer.ok) throw new Error('Nobody is signed in');
    return answer.text();
  };
</script>
`,
    },
    { file: 'ordialog-token.js', code: signTokenModule(shop) },
    {
      file: 'server.js',
      code: `import { ordialogToken } from './ordialog-token.js';

app.get('${tokenPath}', (request, response) => {
  // However your shop knows who is signed in.
  const { user } = request;
  if (!user) return response.sendStatus(401);
  response.set('Cache-Control', 'no-store');
  response.type('text/plain').send(ordialogToken({ id: String(user.id), email: user.email }));
});
`,
    },
  ];
};
