import type { MessageView } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { actionsOn } from './message-actions.ts';

const message: MessageView = {
  kind: 'message',
  id: 'o1.2',
  orderId: 'o1',
  seq: 2,
  at: '2026-11-22T12:00:00.000Z',
  author: { type: 'buyer' },
  published: true,
  text: 'Hello',
};
const actsOn = (more: Partial<MessageView>, isMine: boolean, now: string) =>
  actionsOn({ ...message, ...more }, isMine, new Date(now)).map(({ act }) => act);

describe('a message', () => {
  it('can be changed by its author for a while', () => {
    expect(actsOn({}, true, '2026-11-22T12:14:00.000Z')).toEqual(['reply', 'copy', 'edit', 'withdraw']);
    expect(actsOn({}, true, '2026-11-22T12:15:00.000Z')).toEqual(['reply', 'copy']);
    expect(actsOn({}, false, '2026-11-22T12:01:00.000Z')).toEqual(['reply', 'copy']);
  });

  it('has no words to copy where there are files alone', () => {
    expect(actsOn({ text: '' }, false, '2026-11-22T12:01:00.000Z')).toEqual(['reply']);
  });
});
