import type { Answer, Failure } from '@ordialog/ui';
import { Watched } from '../../orders/watched.ts';

interface Ways<T> {
  readonly load: () => Promise<Answer<T>>;
  /** `change` has only what differs from `saved`; the answer is how it stands then. */
  readonly save: (change: Partial<T>, saved: T) => Promise<Answer<T>>;
}

/** Settings as they are saved and as they are being changed. It does not know what they are about. */
export class SettingsForm<T extends object> extends Watched {
  readonly #ways: Ways<T>;
  #saved: T | undefined;
  #change: Partial<T> = {};
  #failure: Failure | undefined;
  #saving = false;
  #overtaken = false;

  constructor(ways: Ways<T>) {
    super();
    this.#ways = ways;
  }

  /** As it is saved; undefined until it has been fetched. */
  get saved(): T | undefined {
    return this.#saved;
  }

  /** As it is being changed. */
  get value(): T | undefined {
    return this.#saved && { ...this.#saved, ...this.#change };
  }

  get changed(): boolean {
    return Object.keys(this.#change).length > 0;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Why it could not be fetched or saved. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Somebody else saved meanwhile; what was changed here has been laid over theirs. */
  get overtaken(): boolean {
    return this.#overtaken;
  }

  /** What is wrong with the value at a path such as `company.vatId`. */
  errorAt(path: string): string | undefined {
    return this.#failure?.errors?.find((error) => error.path === path)?.message;
  }

  /** Fetches it; what has been changed here stays. */
  async open(): Promise<void> {
    const answer = await this.#ways.load();
    if (answer.ok) this.#take(answer.data);
    this.#failure = answer.ok ? undefined : answer.failure;
    this.tell();
  }

  edit(change: Partial<T>): void {
    this.#change = { ...this.#change, ...change };
    this.#tidy();
    this.tell();
  }

  revert(): void {
    this.#change = {};
    this.#failure = undefined;
    this.#overtaken = false;
    this.tell();
  }

  /** True when it has been saved. */
  async save(): Promise<boolean> {
    const saved = this.#saved;
    if (!saved || this.#saving || !this.changed) return false;
    const change = this.#change;
    this.#saving = true;
    this.tell();
    const answer = await this.#ways.save(change, saved);
    this.#saving = false;
    if (answer.ok) {
      // What was written while it was being saved is not saved.
      if (this.#change === change) this.#change = {};
      this.#take(answer.data);
      this.#failure = undefined;
      this.#overtaken = false;
    } else if (answer.failure.status === 409) {
      await this.open();
      this.#overtaken = true;
    } else this.#failure = answer.failure;
    this.tell();
    return answer.ok;
  }

  #take(saved: T): void {
    this.#saved = saved;
    this.#tidy();
  }

  /** What is again as it was is no change. */
  #tidy(): void {
    const saved = this.#saved;
    if (!saved) return;
    const kept = Object.entries(this.#change).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(saved, key)),
    );
    if (kept.length < Object.keys(this.#change).length)
      this.#change = pick(
        this.#change,
        kept.map(([key]) => key),
      );
  }
}

function pick<T extends object>(from: Partial<T>, keys: readonly string[]): Partial<T> {
  const picked = { ...from };
  for (const key of Object.keys(picked)) if (!keys.includes(key)) Reflect.deleteProperty(picked, key);
  return picked;
}
