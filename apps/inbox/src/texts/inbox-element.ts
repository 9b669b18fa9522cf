import { consume } from '@lit/context';
import { TextsElement } from '@ordialog/ui';
import { type InboxTexts, inboxTextsContext } from './inbox-texts.ts';

/** An element of the app: `say` has the app's own texts, `t` those it shares with the widget. */
export abstract class InboxElement extends TextsElement {
  @consume({ context: inboxTextsContext, subscribe: true })
  private inboxTexts: InboxTexts | undefined;

  protected get say(): InboxTexts {
    if (!this.inboxTexts)
      throw new Error(`<${this.localName}> needs an element above it that provides its texts`);
    return this.inboxTexts;
  }
}
