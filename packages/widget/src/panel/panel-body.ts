import type { OrderState, OrderStore, Texts } from '@ordialog/ui';
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
  const { t } = options;
  switch (view.kind) {
    case 'loading':
      return html`<ordialog-conversation></ordialog-conversation>`;
    case 'signed-out':
      return message(t('panel.signedOut'), t('panel.signedOutHint'));
    case 'expired':
      return message(t('panel.expired'), t('panel.expiredHint'));
    case 'none':
      return message(t('panel.none'), t('panel.noneHint'));
    case 'not-found':
      return message(t('panel.notFound'), t('panel.notFoundHint'));
    case 'failed':
      return message(
        t('panel.failed'),
        view.failure.detail ?? t('panel.failedHint'),
        html`<button class="button" @click=${options.retry}>${t('panel.retry')}</button>`,
      );
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

function message(title: string, hint: string, action: unknown = nothing) {
  return html`<div class="center">
    <div>
      <h2>${title}</h2>
      <p class="muted">${hint}</p>
    </div>
    ${action}
  </div>`;
}
