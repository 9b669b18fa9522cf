import type { Actor } from '@ordialog/core';

interface Said {
  readonly text: string;
  /** As the other side reads it, where the contact filter hid something. */
  readonly masked?: string | undefined;
}

/** What `reader` reads of what `author` wrote: its own side alone reads all of it. */
export function readBy(reader: Actor | 'public', author: Actor, { text, masked }: Said): string {
  return reader === author ? text : (masked ?? text);
}
