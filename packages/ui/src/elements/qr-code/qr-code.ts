import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { property, state } from 'lit/decorators.js';

/** Modules of quiet zone that scanners need on each side (ISO/IEC 18004). */
const quiet = 4;

/** A QR code, dark on light in every scheme. It knows nothing of what its text means; `label` says it to people. */
export class QrCode extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: 132px;
      aspect-ratio: 1;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      background: #fff;
      border-radius: var(--od-radius-field);
    }
  `;

  @property() text = '';
  @property() label = '';
  @state() private modules: readonly (readonly boolean[])[] | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.text !== '') void this.#encode(this.text);
  }

  protected override render() {
    if (!this.modules) return nothing;
    const size = this.modules.length + 2 * quiet;
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      ${svg`<path d=${pathOf(this.modules)} fill="#000" />`}
    </svg>`;
  }

  /** Medium error correction, as EPC069-12 asks. The encoder is loaded when the first code is drawn. */
  async #encode(text: string): Promise<void> {
    const { encode } = await import('uqr');
    if (text === this.text) this.modules = encode(text, { ecc: 'M', border: 0 }).data;
  }
}

function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
}
