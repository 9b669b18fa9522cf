import { notLoaded, type OrderState, type OrderStore, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { PanelView } from './panel-session.ts';

interface BodyOptions {
  readonly t: Texts;
  /** Of the open order. */
  readonly state: OrderState;
  readonly shown: boolean;
  retry(): void;
}

/** What stands below the header: the order, the list to choose from, or why there is neither. */
export function panelBody(view: PanelView, options: BodyOptions) {
  switch (view.kind) {
    case 'loading':
      return html`<ordialog-conversation></ordialog-conversation>`;
    case 'signed-out':
    case 'expired':
    case 'none':
    case 'not-found':
      return html`<ordialog-panel-notice .kind=${view.kind}></ordialog-panel-notice>`;
    case 'failed':
      return notLoaded(options.t, view.failure.detail, options.retry);
    case 'choosing':
      return html`<ordialog-order-chooser .orders=${view.orders}></ordialog-order-chooser>`;
    case 'order':
      return openOrder(view.store, options);
  }
}

function openOrder(store: OrderStore, { state: { order }, shown }: BodyOptions) {
  return html`${
    order
      ? html`<div class="top" part="timeline">
            <ordialog-stepper .order=${order}></ordialog-stepper>
            <ordialog-due-line .order=${order} .party=${'buyer'}></ordialog-due-line>
          </div>
          <ordialog-order-summary .order=${order}></ordialog-order-summary>`
      : nothing
  }
  <ordialog-conversation
    exportparts="log, message, composer, actions"
    .store=${store}
    .active=${shown}
  ></ordialog-conversation>`;
}
