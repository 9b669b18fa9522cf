import type { FieldValue, Locale } from '@ordialog/core';
import type { OrderView, TransitionPreview, TransitionRequestBody, TransitionView } from '@ordialog/protocol';
import { type Answer, type ApiClient, type Failure, fetchOrder, postTransition } from '@ordialog/ui';
import { fetchWorkflow, previewTransition } from './inbox-api.ts';
import { isShown } from './is-shown.ts';
import { Watched } from './watched.ts';

type Fields = Record<string, FieldValue>;

interface Telling {
  /** Nothing is sent to the buyer. */
  readonly silent: boolean;
  /** Whether the buyer is shown the step; as its state says when left out. */
  readonly publish?: boolean | undefined;
}

/** A transition that is about to be made: what it would send, and what came of asking for it. */
export class TransitionPlan extends Watched {
  readonly transition: TransitionView;
  /** What was filled in before, so that only a yes is missing. */
  readonly fields: Fields | undefined;
  /** What goes out with it, if anything. */
  readonly message: { readonly text: string; readonly locale: Locale } | undefined;
  protected readonly api: ApiClient;
  /** Filled in by something else than the form. */
  readonly #brought: Fields;
  #order: OrderView;
  #preview: TransitionPreview | undefined;
  #shown: boolean | undefined;
  #failure: Failure | undefined;
  #running = false;
  #key = crypto.randomUUID();

  constructor(
    api: ApiClient,
    order: OrderView,
    transition: TransitionView,
    fields?: Fields,
    brought: Fields = {},
  ) {
    super();
    this.api = api;
    this.#brought = brought;
    this.#order = order;
    this.transition = transition;
    this.fields = fields;
  }

  get order(): OrderView {
    return this.#order;
  }

  /** Undefined until the server has said. */
  get preview(): TransitionPreview | undefined {
    return this.#preview;
  }

  /** Whether the buyer is shown the step unless the seller says otherwise; undefined where every step is shown. */
  get shown(): boolean | undefined {
    return this.#shown;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  get running(): boolean {
    return this.#running;
  }

  /** The order has moved on and can no longer go this way. */
  get obsolete(): boolean {
    return !this.#order.availableTransitions.some(({ name }) => name === this.transition.name);
  }

  /** Asked before the fields are filled in: what stands in them changes nothing about who is told. */
  async look(): Promise<void> {
    const { name } = this.transition;
    const fields = { ...this.#brought, ...(this.fields ?? placeholders(this.transition)) };
    const [answer, workflow] = await Promise.all([
      previewTransition(this.api, this.#order.id, { name, fields }),
      fetchWorkflow(this.api, this.#order.workflow),
    ]);
    if (workflow.ok) this.#shown = isShown(workflow.data, this.#order, this.transition.to);
    if (answer.ok) this.#preview = answer.data;
    else this.#failure = answer.failure;
    this.tell();
  }

  /** True once the order has moved. A refusal brings the order as it is now. */
  async run(fields: Fields, { silent, publish }: Telling): Promise<boolean> {
    this.#running = true;
    this.#failure = undefined;
    this.tell();
    const { version: expectedVersion } = this.#order;
    const request = {
      name: this.transition.name,
      fields,
      expectedVersion,
      silent,
      ...(publish === undefined ? {} : { publish }),
    };
    const answer = await this.send(request, this.#key);
    this.#running = false;
    if (answer.ok) this.#order = answer.data;
    else await this.#refused(answer.failure);
    this.tell();
    return answer.ok;
  }

  /** Nothing more comes of it. */
  end(): void {}

  protected send(request: TransitionRequestBody, key: string): Promise<Answer<OrderView>> {
    return postTransition(this.api, this.#order.id, request, key);
  }

  async #refused(failure: Failure): Promise<void> {
    this.#failure = failure;
    // No answer at all may have been a yes: the same key makes asking again harmless.
    if (failure.status === 0) return;
    this.#key = crypto.randomUUID();
    const now = failure.order ?? (await this.#fetch());
    if (now) this.#order = now;
  }

  async #fetch(): Promise<OrderView | undefined> {
    const answer = await fetchOrder(this.api, this.#order.id);
    return answer.ok ? answer.data : undefined;
  }
}

function placeholders({ fields }: TransitionView): Fields {
  return Object.fromEntries(
    fields.flatMap(({ key, type, required }) => {
      if (!required) return [];
      return [[key, type === 'paymentInstructions' ? { note: '–' } : '–']];
    }),
  );
}
