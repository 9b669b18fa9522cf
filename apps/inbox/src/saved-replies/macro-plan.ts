import type { Locale } from '@ordialog/core';
import type {
  FilledReplyView,
  MacroAnswer,
  OrderView,
  TransitionRequestBody,
  TransitionView,
} from '@ordialog/protocol';
import {
  type Answer,
  type ApiClient,
  failed,
  type OrderStore,
  type PendingFile,
  unreachable,
} from '@ordialog/ui';
import { TransitionPlan } from '../orders/transition-plan.ts';

/** A message as it is to go out with a transition. */
export interface GoingOut {
  readonly text: string;
  readonly locale: Locale;
}

export interface MacroGiven {
  readonly store: OrderStore;
  /** What was chosen to go with the message. */
  readonly files: readonly PendingFile[];
  readonly replyTo: number | undefined;
  readonly order: OrderView;
  readonly reply: FilledReplyView;
  readonly transition: TransitionView;
  readonly message: GoingOut;
  /** Told when the plan has come to its end: whether the message went out. */
  readonly ended: (sent: boolean) => void;
}

/** A saved reply and its transition about to be made as one act. Sent again after no answer, it is the same act. */
export class MacroPlan extends TransitionPlan {
  override readonly message: GoingOut;
  readonly #given: MacroGiven;
  readonly #clientMessageId = crypto.randomUUID();
  #sent = false;
  /** Those that the server has. */
  readonly #unstopped = new AbortController().signal;
  readonly #uploaded = new Map<string, string>();

  constructor(api: ApiClient, given: MacroGiven) {
    const brought = given.reply.macro?.fields ?? {};
    const asked = given.transition.fields.filter(({ key }) => !(key in brought));
    const rest = { ...given.transition, fields: asked };
    super(api, given.order, rest, asked.length === 0 ? {} : undefined, brought);
    this.#given = given;
    this.message = given.message;
  }

  override end(): void {
    this.#given.ended(this.#sent);
  }

  protected override async send(
    { fields, expectedVersion, silent, publish }: TransitionRequestBody,
    key: string,
  ): Promise<Answer<OrderView>> {
    const uploaded = await this.#upload();
    if (!uploaded.ok) return uploaded;
    const { replyTo } = this.#given;
    const body = {
      savedReplyId: this.#given.reply.id,
      clientMessageId: this.#clientMessageId,
      text: this.message.text,
      attachmentIds: uploaded.data,
      ...(replyTo === undefined ? {} : { replyTo }),
      fields,
      expectedVersion,
      silent,
      ...(publish === undefined ? {} : { publish }),
    };
    const path = `/v1/orders/${encodeURIComponent(this.order.id)}/macros`;
    const answer = await this.api.post<MacroAnswer>(path, body, key);
    if (!answer.ok) return answer;
    this.#sent = true;
    return { ...answer, data: answer.data.order };
  }

  /** A file goes up once, however often the macro is tried. */
  async #upload(): Promise<Answer<readonly string[]>> {
    const { files: chosen, store } = this.#given;
    if (chosen.length === 0) return { ok: true, data: [], status: 200 };
    const files = await store.files().catch(() => undefined);
    if (!files) return failed(unreachable);
    for (const { id, name } of chosen) {
      if (this.#uploaded.has(id)) continue;
      const content = await files.memory.content(id);
      if (!content) return failed(unreachable);
      const answer = await files.upload(
        { id, name, content },
        { signal: this.#unstopped, progress: () => undefined },
      );
      if (!answer.ok) return answer;
      this.#uploaded.set(id, answer.data.id);
    }
    return { ok: true, data: chosen.flatMap(({ id }) => this.#uploaded.get(id) ?? []), status: 200 };
  }
}
