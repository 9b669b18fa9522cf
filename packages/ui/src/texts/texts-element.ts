import { consume } from '@lit/context';
import { LitElement } from 'lit';
import { type Texts, textsContext } from './texts.ts';

/** An element that says something: it stands below one that provides `textsContext`. */
export abstract class TextsElement extends LitElement {
  @consume({ context: textsContext, subscribe: true })
  private texts: Texts | undefined;

  protected get t(): Texts {
    if (!this.texts)
      throw new Error(`<${this.localName}> needs an element above it that provides textsContext`);
    return this.texts;
  }
}
