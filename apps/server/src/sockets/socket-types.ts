import type { Locale } from '@ordialog/core';
import type { SocketDown, SocketUp } from '@ordialog/protocol';
import type { Server, Socket } from 'socket.io';
import type { Caller } from '../auth/caller.ts';

/** What the server knows of a connection. */
interface SocketData {
  caller: Caller;
  /** Undefined: each order's own language. */
  locale: Locale | undefined;
  /** The orders this connection was found to reach; whose order it is never changes. */
  reached: Set<string>;
  /** The `Cookie` header of staff, by which their session is looked up again. */
  cookie: string | undefined;
  /** When that was done last, in milliseconds since 1970. */
  checkedAt: number;
}

type Nothing = Record<string, never>;
export type SocketServer = Server<SocketUp, SocketDown, Nothing, SocketData>;
export type OrderSocket = Socket<SocketUp, SocketDown, Nothing, SocketData>;
