/** What shops write in their own projects, and what their compiler should refuse: the lines that say `wrong`. */
export const samples: Readonly<Record<string, string>> = {
  'page.ts': `
import '@ordialog/widget/define';
import { defineElements, OrderDialog, type OrdialogEvents } from '@ordialog/widget';
defineElements('https://orders.example.com');
const dialog = document.querySelector('order-dialog');
if (dialog) {
  dialog.tokenProvider = async () => 'token';
  dialog.labels = { launcher: 'Help' };
  dialog.open('1042');
  dialog.addEventListener('ordialog-state-change', ({ detail }) => detail.phase.trim());
  dialog.unread = 3; // wrong
}
document.addEventListener('ordialog-before-send', (event) => event.detail.text === '' && event.preventDefault());
const heard = (event: OrdialogEvents['ordialog-unread']): number => event.detail.count;
document.addEventListener('ordialog-unread', (event) => event.detail.cuont); // wrong
window.Ordialog = [['open', '1042'], ['identify', 'token']];
window.Ordialog.push(['opne']); // wrong
export const found: OrderDialog | null = dialog;
export { heard };
`,
  'view.tsx': `
import type {} from '@ordialog/widget/react';
import { useRef } from 'react';
import type { OrderDialog } from '@ordialog/widget';
export function Page() {
  const dialog = useRef<OrderDialog>(null);
  return (
    <main>
      <order-dialog ref={dialog} shop="pk_1" theme="dark" inline tokenProvider={async () => 'token'}
        className="mine" onordialog-unread={({ detail }) => detail.count.toFixed()}>
        <a href="/o">Order</a>
      </order-dialog>
      <order-tracker shop="pk_1" order="1042" />
      <order-reviews shop="pk_1" sku="A-1" />
      <order-dialog theme="purple" /> {/* wrong */}
      <order-tracker onordialog-error={({ detail }) => detail.count} /> {/* wrong */}
    </main>
  );
}
`,
  'template.ts': `
import type {} from '@ordialog/widget/vue';
import type { GlobalComponents } from 'vue';
type PropsOf<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
export const dialog: PropsOf<'order-dialog'> = {
  shop: 'pk_1',
  class: 'mine',
  placement: 'start',
  'no-launcher': true,
  onOrdialogUnread: ({ detail }) => detail.count.toFixed(),
};
export const tracker: PropsOf<'order-tracker'> = { order: '1042' };
export const reviews: PropsOf<'order-reviews'> = { sku: 'A-1' };
export const purple: PropsOf<'order-dialog'> = { theme: 'purple' }; // wrong
`,
};
