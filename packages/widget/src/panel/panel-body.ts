import { notLoaded, type OrderState, type OrderStore, type Texts } from '@ordialog/ui';
import { html } from 'lit';
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
      return openOrder(undefined, options);
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

/** Where the order will stand, its place is kept from the start. */
function openOrder(store: OrderStore | undefined, { state: { order, loading }, shown }: BodyOptions) {
  const top = html`<div class="top" part="timeline">
      <ordialog-stepper .order=${order}></ordialog-stepper>
      <ordialog-due-line .order=${order} .party=${'buyer'}></ordialog-due-line>
    </div>
    <ordialog-order-summary .order=${order}></ordialog-order-summary>`;
  const place = html`<div class="top place"><i></i><i></i></div>
    <div class="folded place"><i></i></div>`;
  return html`${order ? top : loading ? place : ''}
    <ordialog-conversation
      exportparts="log, message, composer, actions"
      .store=${store}
      .active=${shown}
    ></ordialog-conversation>`;
}
