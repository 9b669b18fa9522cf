import { signTokenModule, tokenPath } from './sign-token.ts';
import type { Write } from './snippet.ts';

/** `.prop` hands the function over as what it is. */
export const writeVue: Write = ({ server, shop }) => [
  {
    file: 'vite.config.ts',
    code: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('order-') } } })
`,
  },
  {
    file: 'OrdersDialog.vue',
    code: `<script setup lang="ts">
import '@ordialog/widget/define';

async function token(): Promise<string> {
  const answer = await fetch('${tokenPath}');
  if (!answer.ok) throw new Error('Nobody is signed in');
  return answer.text();
}
</script>

<template>
  <order-dialog shop="${shop}" server="${server}" :tokenProvider.prop="token" />
</template>
`,
  },
  { file: 'ordialog-token.ts', code: signTokenModule(shop, { typed: true }) },
];
