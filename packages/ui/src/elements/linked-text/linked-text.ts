import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../tokens/base-styles.ts';
import type { TextPart } from './find-links.ts';
import { mayHaveLinks } from './may-have-links.ts';

/** Somebody's words: line breaks are kept, addresses can be followed, everything else is inert. */
export class LinkedText extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ::highlight(ordialog-search) {
        background: Mark;
        color: MarkText;
      }
    `,
  ];

  @property() text = '';
  @state() private parts: readonly TextPart[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    this.parts = [{ kind: 'text', text: this.text }];
    if (mayHaveLinks(this.text)) void this.#find(this.text);
  }

  protected override render() {
    const parts = this.parts.map((part) =>
      part.kind === 'text'
        ? part.text
        : html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>${
            part.realHost === undefined ? nothing : ` (${part.realHost})`
          }`,
    );
    return html`<span>${parts}</span>`;
  }

  /** Without the code that finds them, links stay text. */
  async #find(text: string): Promise<void> {
    const finder = await import('./find-links.ts').catch(() => undefined);
    if (finder && text === this.text) this.parts = finder.findLinks(text);
  }
}
