import { type Answer, ApiClient } from '@ordialog/ui';

type Query = Parameters<ApiClient['get']>[1];

/** Can ask for something before there is anybody to want it; who asks for the same then takes that answer. */
export class AheadClient extends ApiClient {
  readonly #answers = new Map<string, Promise<Answer<unknown>>>();

  /** Asks now for what will be asked for soon. */
  readonly ahead = {
    get: <T>(path: string, query?: Query): Promise<Answer<T>> => {
      const answer = super.get<T>(path, query);
      this.#answers.set(this.#keyOf(path, query), answer);
      return answer;
    },
  };

  override async get<T>(path: string, query?: Query): Promise<Answer<T>> {
    const key = this.#keyOf(path, query);
    const early = this.#answers.get(key) as Promise<Answer<T>> | undefined;
    this.#answers.delete(key);
    const answer = await early;
    // A failure to reach the server may be over by now.
    return answer?.ok || answer?.failure.status ? answer : super.get<T>(path, query);
  }

  #keyOf(path: string, query: Query): string {
    return JSON.stringify([this.locale, path, query]);
  }
}
