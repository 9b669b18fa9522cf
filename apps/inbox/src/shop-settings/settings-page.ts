import { ContextProvider } from '@lit/context';
import type { StaffSession } from '@ordialog/protocol';
import { baseStyles, icon } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowLeft, ChevronRight, Workflow } from 'lucide';
import { onePane } from '../layout/breakpoints.ts';
import { MediaQuery } from '../layout/media-query.ts';
import { pathOf } from '../routing/route.ts';
import type { StaffClient } from '../session/staff-client.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { loadSettingsTexts } from './load-settings-texts.ts';
import { isManager, type Section, type SectionKey, sectionsFor } from './sections.ts';
import { settingsPageStyles } from './settings-page.styles.ts';
import type { SettingsRequests } from './settings-requests.ts';
import { settingsTextsContext } from './settings-texts.ts';

type Known = Section & { readonly key: SectionKey };

/** Milliseconds for which it is said what was done. */
const toldFor = 4000;

/** The shop's settings: their sections as a list, and one of them open. It does not know what is in them. */
export class SettingsPage extends InboxElement {
  static override styles = [baseStyles, pageStyles, settingsPageStyles];

  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) session: StaffSession | undefined;
  /** The section that is open, as in the address. */
  @property({ attribute: false }) section: string | undefined;
  @state() private told = '';
  @state() private loaded: ReadonlySet<string> = new Set();
  @state() private failed: ReadonlySet<string> = new Set();
  /** Sections with something that is not saved; they stay while one looks elsewhere. */
  @state() private kept: ReadonlySet<string> = new Set();

  readonly #narrow = new MediaQuery(this, onePane);
  readonly #texts = new ContextProvider(this, { context: settingsTextsContext });
  #locale: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Something in here is not saved. */
  get unsaved(): boolean {
    return this.kept.size > 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { locale } = this.say;
    if (locale !== this.#locale) {
      this.#locale = locale;
      void this.#speak();
    }
    const open = this.#open;
    if (open && !this.loaded.has(open.key) && !this.failed.has(open.key)) void this.#load(open);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('section') !== undefined) this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
  }

  protected override render() {
    const { client, session, say } = this;
    if (!client || !session || !this.#texts.value) return nothing;
    const open = this.#open;
    const alone = this.#narrow.matches;
    return html`${alone && open ? nothing : this.#list(open)}
      ${
        open || this.unsaved
          ? html`<section class="open" ?hidden=${!open} aria-labelledby="heading">
              <header>
                ${alone ? html`<a class="icon" href=${pathOf({ page: 'settings' })} aria-label=${say('pane.back')}>${icon(ArrowLeft)}</a>` : nothing}
                <h1 id="heading">${open ? say(`section.${open.key}`) : nothing}</h1>
              </header>
              <div class="body">${this.#sections(open, client, session)}</div>
            </section>`
          : nothing
      }
      <inbox-toast .text=${this.told}></inbox-toast>`;
  }

  /** On a wide screen the first section stands open when none is chosen. */
  get #open(): Known | undefined {
    const mine = sectionsFor(this.session?.staff.role ?? '');
    return mine.find(({ key }) => key === this.section) ?? (this.#narrow.matches ? undefined : mine[0]);
  }

  #list(open: Known | undefined) {
    const { say } = this;
    const role = this.session?.staff.role ?? '';
    return html`<nav aria-label=${say('nav.settings')}>
      <header><h1>${say(isManager(role) ? 'nav.settings' : 'menu.open')}</h1></header>
      <ul>
        ${sectionsFor(role).map(
          (section) => html`<li>
            <a href=${pathOf({ page: 'settings', section: section.key })} aria-current=${section.key === open?.key ? 'page' : nothing}>
              ${icon(section.icon, 20)}<span class="cut">${say(`section.${section.key}`)}</span>
              ${this.kept.has(section.key) ? html`<span class="dot" title=${say('settings.unsaved')}><span class="unseen">, ${say('settings.unsaved')}</span></span>` : nothing}
              ${icon(ChevronRight, 16)}
            </a>
          </li>`,
        )}
        ${
          isManager(role)
            ? html`<li><a href=${pathOf({ page: 'workflows' })}>${icon(Workflow, 20)}<span class="cut">${say('nav.workflows')}</span>${icon(ChevronRight, 16)}</a></li>`
            : nothing
        }
      </ul>
    </nav>`;
  }

  #sections(open: Known | undefined, client: StaffClient, session: StaffSession) {
    const { role } = session.staff;
    const shown = sectionsFor(role).filter(
      ({ key }) => this.loaded.has(key) && (key === open?.key || this.kept.has(key)),
    );
    return html`${open && this.failed.has(open.key) ? this.#failure(open) : nothing} ${repeat(
      shown,
      ({ key }) => key,
      (section) => html`<div
        ?hidden=${section.key !== open?.key}
        @settings-unsaved=${(event: CustomEvent<SettingsRequests['unsaved']>) => this.#keep(section.key, event.detail.unsaved)}
        @settings-told=${(event: CustomEvent<SettingsRequests['told']>) => this.#tell(event.detail.text)}
      >${section.draw({ client, session, writable: section.for === 'everyone' || isManager(role) })}</div>`,
    )}`;
  }

  #failure(section: Known) {
    return html`<p class="error" role="alert">${this.say('problem.unexpected')}</p>
      <button class="again" @click=${() => this.#load(section)}>${this.t('panel.retry')}</button>`;
  }

  #keep(key: string, unsaved: boolean): void {
    const kept = new Set(this.kept);
    if (unsaved) kept.add(key);
    else kept.delete(key);
    this.kept = kept;
  }

  #tell(text: string): void {
    this.told = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.told = '';
    }, toldFor);
  }

  async #load({ key, load }: Known): Promise<void> {
    const failed = new Set(this.failed);
    try {
      await load();
      failed.delete(key);
      this.loaded = new Set(this.loaded).add(key);
    } catch {
      // The page says so, with a button to try again.
      failed.add(key);
    }
    this.failed = failed;
  }

  async #speak(): Promise<void> {
    const { locale } = this.say;
    const texts = await loadSettingsTexts(locale);
    if (locale !== this.#locale) return;
    this.#texts.setValue(texts);
    this.requestUpdate();
  }

  readonly #warn = (event: BeforeUnloadEvent) => {
    if (this.unsaved) event.preventDefault();
  };
}
