import type { StaffLinkView, StaffSession } from '@ordialog/protocol';
import { type Answer, ApiClient, type ApiOptions } from '@ordialog/ui';

/** Asks the server in the name of the staff member whose cookie the page has, and notices when that ends. */
export class StaffClient extends ApiClient {
  /** Called when the server no longer knows the session. */
  onExpired: () => void = () => {};

  constructor(options: Pick<ApiOptions, 'locale'>) {
    super({ server: location.origin, ...options });
  }

  override async get<T>(...request: Parameters<ApiClient['get']>): Promise<Answer<T>> {
    return this.#noticed(await super.get<T>(...request));
  }

  override async post<T>(...request: Parameters<ApiClient['post']>): Promise<Answer<T>> {
    return this.#noticed(await super.post<T>(...request));
  }

  async patch<T>(path: string, body: unknown): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json' };
    return this.#noticed(await this.ask<T>(path, { method: 'PATCH', headers, body: JSON.stringify(body) }));
  }

  async delete<T>(path: string): Promise<Answer<T>> {
    return this.#noticed(await this.ask<T>(path, { method: 'DELETE' }));
  }

  session(): Promise<Answer<StaffSession>> {
    return super.get('/v1/staff/me');
  }

  signIn(email: string, password: string): Promise<Answer<StaffSession>> {
    return super.post('/v1/staff/sign-in', { email, password });
  }

  signOut(): Promise<Answer<null>> {
    return super.post('/v1/staff/sign-out', {});
  }

  /** Has a link sent to set a new password; whether there is such an account is not told. */
  askLink(email: string): Promise<Answer<unknown>> {
    return super.post('/v1/staff/links/ask', { email });
  }

  /** Whom a link to set a password is for. */
  openLink(token: string): Promise<Answer<StaffLinkView>> {
    return super.post('/v1/staff/links/open', { token });
  }

  acceptLink(token: string, password: string): Promise<Answer<StaffSession>> {
    return super.post('/v1/staff/links/accept', { token, password });
  }

  #noticed<T>(answer: Answer<T>): Answer<T> {
    if (!answer.ok && answer.failure.status === 401) this.onExpired();
    return answer;
  }
}
