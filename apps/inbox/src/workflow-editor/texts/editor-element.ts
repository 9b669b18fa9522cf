import { consume } from '@lit/context';
import { InboxElement } from '../../texts/inbox-element.ts';
import { type EditorTexts, editorTextsContext } from './editor-texts.ts';

/** An element of the editor: `words` has its own texts, beside those of the app. */
export abstract class EditorElement extends InboxElement {
  @consume({ context: editorTextsContext, subscribe: true })
  private editorTexts: EditorTexts | undefined;

  protected get words(): EditorTexts {
    if (!this.editorTexts)
      throw new Error(`<${this.localName}> needs an element above it that provides its texts`);
    return this.editorTexts;
  }
}
