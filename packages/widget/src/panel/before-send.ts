import { tell } from './tell.ts';

/** Lets the page keep back a message of the buyer's: it hears of it before the conversation does. */
export function beforeSend(panel: HTMLElement): void {
  const ask = (event: Event) => {
    const { text } = (event as CustomEvent<{ text: string }>).detail;
    if (tell(panel, 'before-send', { text }, true)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  panel.addEventListener('ordialog-request-message', ask, { capture: true });
}
