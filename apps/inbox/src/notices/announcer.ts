import type { OrderSummary } from '@ordialog/protocol';
import type { OrderFeed } from '../orders/order-feed.ts';
import { playNotes } from './play-notes.ts';
import { type Sound, soundFor } from './sound-for.ts';

/** Lets a seller who looks elsewhere hear what happens. While the page has the focus it is silent. */
export class Announcer {
  readonly #known = new Map<string, Pick<OrderSummary, 'version' | 'head' | 'unread'>>();
  readonly #isOn: () => boolean;
  readonly #leave: () => void;
  #audio: AudioContext | undefined;

  constructor(feed: OrderFeed, isOn: () => boolean) {
    this.#isOn = isOn;
    this.#leave = feed.listen({ changed: (orders) => this.#heard(orders) });
    addEventListener('pointerdown', this.#prepare, { once: true });
    addEventListener('keydown', this.#prepare, { once: true });
  }

  close(): void {
    this.#leave();
    removeEventListener('pointerdown', this.#prepare);
    removeEventListener('keydown', this.#prepare);
    void this.#audio?.close();
  }

  readonly #prepare = () => {
    this.#audio ??= new AudioContext();
    void this.#audio.resume();
  };

  /** Several changes at once sound once, the greater one. */
  #heard(orders: readonly OrderSummary[]): void {
    const sounds = orders.map((order): Sound | undefined => {
      const { id, version, head, unread } = order;
      const sound = soundFor(this.#known.get(id), order);
      this.#known.set(id, { version, head, unread });
      return sound;
    });
    const sound = sounds.includes('change') ? 'change' : sounds.find((each) => each !== undefined);
    if (sound && this.#audio && this.#isOn() && !document.hasFocus()) playNotes(this.#audio, sound);
  }
}
