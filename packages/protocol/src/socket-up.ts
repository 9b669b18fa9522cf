import type { EntryView } from './entry-view.ts';
import type { OrderView } from './order-view.ts';
import type { PostMessage } from './post-message.ts';
import type { Problem } from './problem.ts';
import type { ReadMarkers } from './read-marker.ts';
import type { TransitionRequestBody } from './transition-request.ts';

/** Every acknowledged event answers with one of these; an acknowledged `post` is committed. */
export type Ack<T> = (answer: { data: T } | { error: Problem & { order?: OrderView } }) => void;

/** What a client needs to know of the log to follow it. */
export interface Head {
  /** `seq` of the newest entry. */
  head: number;
  /** Another one than before: another database, so forget what you know. */
  epoch: string;
  /** When entry `after` was made, where there is one you may see. Another time than you know: forget as well. */
  at?: string;
}

/** From clients to the server. */
export interface SocketUp {
  /** Called again, it changes nothing but whether one is there: `away` says that the page is not in view. */
  subscribe(request: { orderId: string; after: number; away?: boolean | undefined }, ack: Ack<Head>): void;
  unsubscribe(request: { orderId: string }, ack: Ack<null>): void;
  post(request: PostMessage & { orderId: string }, ack: Ack<EntryView>): void;
  read(request: { orderId: string; upTo: number }, ack: Ack<ReadMarkers>): void;
  typing(request: { orderId: string }): void;
  transition(request: TransitionRequestBody & { orderId: string }, ack: Ack<OrderView>): void;
}

/** What the handshake carries in `auth`; staff have their cookie instead of a token. */
export interface SocketAuth {
  token?: string;
  locale?: string;
}
