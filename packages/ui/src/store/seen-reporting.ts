import type { ReadMarkers } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';

/** Tells the server how far one has read, each place once. */
export class SeenReporting {
  readonly #send: (upTo: number) => Promise<Answer<ReadMarkers>>;
  #reported = 0;

  constructor(send: (upTo: number) => Promise<Answer<ReadMarkers>>) {
    this.#send = send;
  }

  /** `known` is where the server has the marker; undefined when there is nothing new to tell, or it could not be told. */
  async report(upTo: number, known: number): Promise<ReadMarkers | undefined> {
    if (upTo <= Math.max(this.#reported, known)) return undefined;
    this.#reported = upTo;
    const answer = await this.#send(upTo);
    if (answer.ok) return answer.data;
    this.#reported = known;
    return undefined;
  }
}
