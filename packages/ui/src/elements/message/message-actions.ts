import { mayStillChange } from '@ordialog/core';
import type { KeyOf } from '@ordialog/i18n';
import type { MessageView } from '@ordialog/protocol';
import { Copy, type IconNode, Pencil, Reply, Undo2 } from 'lucide';

export type MessageAct = 'reply' | 'copy' | 'edit' | 'withdraw';

export interface MessageAction {
  readonly act: MessageAct;
  readonly icon: IconNode;
  readonly text: KeyOf<'message'>;
}

const actions: Readonly<Record<MessageAct, MessageAction>> = {
  reply: { act: 'reply', icon: Reply, text: 'menu.reply' },
  copy: { act: 'copy', icon: Copy, text: 'menu.copy' },
  edit: { act: 'edit', icon: Pencil, text: 'menu.edit' },
  withdraw: { act: 'withdraw', icon: Undo2, text: 'menu.withdraw' },
};

/** What can be done with a message. The server has the last word on what may still be changed. */
export function actionsOn(message: MessageView, isMine: boolean, now: Date): readonly MessageAction[] {
  const { reply, copy, edit, withdraw } = actions;
  const own = isMine && mayStillChange(message.at, now) ? [edit, withdraw] : [];
  return [reply, ...(message.text === '' ? [] : [copy]), ...own];
}
