import { LitElement } from 'lit';
import { request } from '../elements/requests.ts';
import type { Texts, TextsFollower } from './texts.ts';

/** An element that says something: it stands below one with a `TextsProvider`. */
export abstract class TextsElement extends LitElement {
  #texts: Texts | undefined;
  readonly #follower: TextsFollower = {
    use: (texts) => {
      this.#texts = texts;
      this.requestUpdate();
    },
  };

  override connectedCallback(): void {
    super.connectedCallback();
    request(this, 'texts', this.#follower);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follower.leave?.();
  }

  protected get t(): Texts {
    if (!this.#texts)
      throw new Error(`<${this.localName}> needs an element above it that provides its texts`);
    return this.#texts;
  }
}
