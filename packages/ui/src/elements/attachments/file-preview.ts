import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FileText } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Size } from './fit-picture.ts';

/** In pixels: sharp at the size it is shown. */
const side = 320;

/**
 * What a file on this device looks like: a picture, or the sign of a file. It is drawn and not linked to, so that it
 * is seen on pages whose policy knows no `blob:` pictures.
 */
export class FilePreview extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      max-width: 100%;
      place-items: center;
      overflow: hidden;
      color: var(--od-muted);
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `;

  @property({ attribute: false }) content: Blob | undefined;
  /** In pixels, where it is not that of its place. */
  @property({ attribute: false }) size: Size | undefined;
  @query('canvas') private readonly canvas: HTMLCanvasElement | undefined;
  @state() private isPicture = true;

  protected override render() {
    return this.isPicture
      ? html`<canvas width="1" height="1" aria-hidden="true"></canvas>`
      : icon(FileText, 24);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('size') && this.size) {
      this.style.width = `${this.size.width}px`;
      this.style.height = `${this.size.height}px`;
    }
    if (changed.has('content')) void this.#draw();
  }

  async #draw(): Promise<void> {
    const { content } = this;
    if (!content) return;
    const bitmap = await createImageBitmap(content, { imageOrientation: 'from-image' }).catch(
      () => undefined,
    );
    this.isPicture = bitmap !== undefined;
    await this.updateComplete;
    if (!bitmap || !this.canvas) return;
    const scale = Math.min(1, side / Math.min(bitmap.width, bitmap.height));
    this.canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    this.canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    this.canvas.getContext('2d')?.drawImage(bitmap, 0, 0, this.canvas.width, this.canvas.height);
    bitmap.close();
  }
}
