import type { AttachmentView } from '@ordialog/protocol';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../tokens/base-styles.ts';
import { FileElement } from './file-element.ts';

/** All files of an order that its reader may see. `version` says when to look again. */
export class OrderFileList extends FileElement {
  static override styles = [
    baseStyles,
    css`
      section {
        display: grid;
        gap: 10px;
        padding: 16px;
        border-bottom: 1px solid var(--od-border);
      }
      h3 {
        font-size: 13px;
        font-weight: 500;
        color: var(--od-muted);
      }
    `,
  ];

  @property({ attribute: false }) orderId = '';
  @property({ attribute: false }) version = 0;
  @state() private attachments: readonly AttachmentView[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId') && changed.get('orderId')) this.attachments = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('orderId') || changed.has('version')) void this.#look();
  }

  protected override render() {
    const t = this.own.for(this.t);
    if (!t || this.attachments.length === 0) return nothing;
    return html`<section>
      <h3>${t('files')}</h3>
      <ordialog-attachments small .attachments=${this.attachments}></ordialog-attachments>
    </section>`;
  }

  async #look(): Promise<void> {
    const { orderId } = this;
    const list = (await (await this.files())?.list()) ?? [];
    if (orderId === this.orderId) this.attachments = list;
  }
}
