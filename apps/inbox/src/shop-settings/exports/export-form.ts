import { exportCatalogues } from '@ordialog/i18n';
import type { ExportView, PostExport } from '@ordialog/protocol';
import { type Failure, OwnTexts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { routeOf } from '../../routing/route.ts';
import { selectField, textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';

type Which = 'all' | 'open' | 'history';
type FileKind = 'spreadsheet' | 'comma' | 'json';

interface Chosen {
  readonly type: PostExport['type'];
  readonly file: FileKind;
  readonly which: Which;
  readonly state?: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What is to be exported. It begins with what a list has shown, when one comes from there.
 *
 * @fires export-begun - With the export.
 */
export class ExportForm extends SettingsSection {
  static override styles = sectionStyles;

  /** What states are called, by their keys. */
  @property({ attribute: false }) stateNames: ReadonlyMap<string, string> = new Map();
  @state() private chosen: Chosen = listed();
  @state() private failure: Failure | undefined;
  @state() private sending = false;

  readonly #own = new OwnTexts<'export'>(this, exportCatalogues);

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const { chosen, failure, sending } = this;
    const { from, to } = chosen;
    const edit = (change: Partial<Chosen>) => {
      this.chosen = { ...chosen, ...change };
    };
    const isWrong = from !== '' && to !== '' && from > to;
    return html`<form novalidate class="group" @submit=${(event: Event) => this.#send(event, isWrong)}>
      <div class="about"><p class="small muted">${own('set.about')}</p></div>
      <div class="side-by-side pairs">
        ${selectField<PostExport['type']>({
          id: 'type',
          label: own('set.what'),
          value: chosen.type,
          options: (['orders', 'messages', 'reviews'] as const).map((each) => [each, own(`type.${each}`)]),
          edit: (type) => edit({ type }),
        })}
        ${selectField<FileKind>({
          id: 'file',
          label: own('set.format'),
          value: chosen.file,
          options: (['spreadsheet', 'comma', 'json'] as const).map((each) => [each, own(`format.${each}`)]),
          edit: (file) => edit({ file }),
        })}
      </div>
      <div class="side-by-side">
        ${selectField<Which>({
          id: 'which',
          label: own('set.which'),
          value: chosen.which,
          options: (['all', 'open', 'history'] as const).map((each) => [each, own(`which.${each}`)]),
          // A state belongs to the list it was chosen in.
          edit: (which) => {
            const { state: _, ...others } = chosen;
            this.chosen = { ...others, which };
          },
        })}
        ${textField({ id: 'from', type: 'date', label: own('set.from'), value: from, edit: (day) => edit({ from: day }) })}
        ${textField({
          id: 'to',
          type: 'date',
          label: own('set.to'),
          value: to,
          error: isWrong ? own('set.wrongDays') : undefined,
          edit: (day) => edit({ to: day }),
        })}
      </div>
      ${chosen.state === undefined ? nothing : html`<p class="small">${own('set.state', { state: this.stateNames.get(chosen.state) ?? chosen.state })}</p>`}
      ${failure ? html`<p class="error" role="alert">${failureText(failure, this.words)}</p>` : nothing}
      <div class="acts"><button class="primary button" aria-busy=${sending}>${own('set.begin')}</button></div>
    </form>`;
  }

  async #send(event: Event, isWrong: boolean): Promise<void> {
    event.preventDefault();
    if (this.sending || isWrong || !this.client) return;
    this.sending = true;
    const wanted = wantedOf(this.chosen, this.say.locale);
    const answer = await this.client.post<ExportView>('/v1/exports', wanted);
    this.sending = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.dispatchEvent(new CustomEvent<ExportView>('export-begun', { detail: answer.data }));
  }
}

function listed(): Chosen {
  const route = routeOf(new URL(location.href));
  const from = route?.page === 'settings' ? route.listed : undefined;
  return {
    type: 'orders',
    file: 'spreadsheet',
    which: from?.view ?? 'all',
    ...(from?.state === undefined ? {} : { state: from.state }),
    from: '',
    to: '',
  };
}

/** Spreadsheets expect the separators of the language they run in. */
function wantedOf({ type, file, which, state: of, from, to }: Chosen, locale: string): PostExport {
  const isSemicolon = file === 'spreadsheet' && locale !== 'en';
  return {
    type,
    format: file === 'json' ? 'json' : 'csv',
    separator: isSemicolon ? 'semicolon' : 'comma',
    filters: {
      ...(which === 'all' ? {} : { view: which }),
      ...(of === undefined ? {} : { state: of }),
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    },
  };
}
