import { exportCatalogues, type Translator } from '@ordialog/i18n';
import type { ExportList, ExportView, OrderCounts } from '@ordialog/protocol';
import { type Failure, formatDay, formatMoment, formatSize, icon, OwnTexts } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Download } from 'lucide';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';

type Own = Translator<'export'>;

/** How often files that are being written are looked at again, in milliseconds. */
const patience = 1500;

/** Files with the shop's orders, messages or reviews: made, followed, saved and deleted. */
export class ExportsSection extends SettingsSection {
  static override styles = [
    ...sectionStyles,
    css`
      progress {
        width: 100%;
        max-width: 320px;
        accent-color: var(--od-accent);
      }
      .failed {
        color: var(--od-danger);
      }
      .acts a {
        text-decoration: none;
      }
    `,
  ];

  @state() private items: readonly ExportView[] | undefined;
  @state() private failure: Failure | undefined;
  @state() private stateNames: ReadonlyMap<string, string> = new Map();

  readonly #own = new OwnTexts<'export'>(this, exportCatalogues);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override firstUpdated(): void {
    void this.#load();
    void this.#learnNames();
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { items, failure } = this;
    return html`<inbox-settings-export-form
        .client=${this.client}
        .session=${this.session}
        .writable=${this.writable}
        .stateNames=${this.stateNames}
        @export-begun=${() => void this.#load()}
      ></inbox-settings-export-form>
      <section class="group" aria-label=${own('set.list')}>
        ${items ? this.#list(items, own) : html`<p class="waiting" role="status"><span class="bone"></span></p>`}
        ${failure ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}
      </section>`;
  }

  #list(items: readonly ExportView[], own: Own) {
    if (items.length === 0) return html`<p class="muted">${own('set.empty')}</p>`;
    return html`<ul class="rows">
      ${repeat(
        items,
        ({ id }) => id,
        (item) => this.#row(item, own),
      )}
    </ul>`;
  }

  #row(item: ExportView, own: Own) {
    const { id, type, format, status, fileName } = item;
    const what = `${own(`type.${type}`)} · ${format.toUpperCase()}`;
    const path = `/v1/exports/${encodeURIComponent(id)}`;
    return html`<li>
      <div class="about">
        <strong>${what}</strong>
        <p class="small muted">${filtersText(item, own, this.stateNames)}</p>
        ${howFar(item, own)}
        <p class="small muted">${own('set.asked', {
          name: item.requestedBy ?? own('set.byServer'),
          moment: formatMoment(item.createdAt, own.locale, Date.now()),
        })}</p>
      </div>
      <div class="acts">
        ${
          status === 'done'
            ? html`<a class="button" href="${path}/file" download=${fileName} aria-label="${own('set.save')}: ${fileName}">
                ${icon(Download, 16)}${own('set.save')}
              </a>`
            : nothing
        }
        <button class="button quiet" aria-label="${own('set.delete')}: ${fileName}" @click=${() => this.#delete(path, own)}>
          ${own('set.delete')}
        </button>
      </div>
    </li>`;
  }

  async #delete(path: string, own: Own): Promise<void> {
    const answer = await this.client?.delete<null>(path);
    if (answer?.ok) tellSettings(this, 'told', { text: own('set.deleted') });
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  /** Without them a state is called by its key. */
  async #learnNames(): Promise<void> {
    const answer = await this.client?.get<OrderCounts>('/v1/orders/counts');
    if (answer?.ok)
      this.stateNames = new Map(answer.data.states.map(({ state: key, stateName }) => [key, stateName]));
  }

  async #load(): Promise<void> {
    clearTimeout(this.#timer);
    const answer = await this.client?.get<ExportList>('/v1/exports');
    this.failure = answer && !answer.ok ? answer.failure : undefined;
    if (!answer?.ok) return;
    this.items = answer.data.items;
    const isBusy = this.items.some(({ status }) => status === 'waiting' || status === 'running');
    if (isBusy && this.isConnected) this.#timer = setTimeout(() => void this.#load(), patience);
  }
}

function filtersText(
  { filters: { view, state: of, from, to } }: ExportView,
  own: Own,
  names: ReadonlyMap<string, string>,
): string {
  const day = (at: string | undefined) => (at === undefined ? '…' : formatDay(at, own.locale, Date.now()));
  const span = from === undefined && to === undefined ? [] : [`${day(from)} – ${day(to)}`];
  const state = of === undefined ? [] : [own('set.state', { state: names.get(of) ?? of })];
  return [own(`which.${view ?? 'all'}`), ...state, ...span].join(' · ');
}

function howFar({ status, rows, total, size, expiresAt }: ExportView, own: Own) {
  const count = (value: number) => value.toLocaleString(own.locale);
  switch (status) {
    case 'waiting':
      return html`<p class="small" role="status">${own('set.waiting')}</p>`;
    case 'running':
      return html`<progress aria-label=${own('set.progress')} .max=${Math.max(total ?? 0, 1)} .value=${rows}></progress>
        <p class="small figures">${own('set.running', { rows: count(rows), total: total === null ? '…' : count(total) })}</p>`;
    case 'done':
      return html`<p class="small figures" role="status">${own('set.done', {
        count: rows,
        size: formatSize(size ?? 0, own.locale),
        moment: formatMoment(expiresAt, own.locale, Date.now()),
      })}</p>`;
    case 'failed':
      return html`<p class="small failed" role="alert">${own('set.failed')}</p>`;
  }
}
