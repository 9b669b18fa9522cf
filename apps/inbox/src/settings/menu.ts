import { type Locale, locales } from '@ordialog/core';
import type { StaffSession } from '@ordialog/protocol';
import { baseStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Keyboard, LogOut, Search, Settings, UserRound, Workflow } from 'lucide';
import { ask } from '../inbox-requests.ts';
import { isManager } from '../shop-settings/sections.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { selectStyles } from '../styles/select-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { languageNames } from './language-names.ts';
import { menuStyles } from './menu.styles.ts';
import { densities, type Settings as Preferences, schemes } from './settings.ts';

/** Who is signed in, and how they like it. */
export class SettingsMenu extends InboxElement {
  static override styles = [baseStyles, pageStyles, selectStyles, menuStyles];

  @property({ attribute: false }) session: StaffSession | undefined;
  @property({ attribute: false }) settings: Preferences | undefined;

  protected override render() {
    const { say, session, settings } = this;
    if (!session || !settings) return nothing;
    return html`<div class="who">
        <strong>${session.staff.name}</strong>
        <span class="small muted cut">${session.staff.email}</span>
      </div>
      <div class="fields">
        ${this.#select(
          'language',
          say('menu.language'),
          locales.map((locale) => [locale, languageNames[locale], locale === say.locale] as const),
          (value) => {
            const locale = locales.find((known): known is Locale => known === value);
            if (locale) ask(this, 'settings', { locale });
          },
        )}
        ${this.#select(
          'scheme',
          say('menu.scheme'),
          schemes.map((scheme) => [scheme, say(`scheme.${scheme}`), scheme === settings.scheme] as const),
          (value) => {
            const scheme = schemes.find((known) => known === value);
            if (scheme) ask(this, 'settings', { scheme });
          },
        )}
        ${this.#select(
          'density',
          say('menu.density'),
          densities.map(
            (density) => [density, say(`density.${density}`), density === settings.density] as const,
          ),
          (value) => {
            const density = densities.find((known) => known === value);
            if (density) ask(this, 'settings', { density });
          },
        )}
        <label class="check">
          <span>${say('menu.sound')}</span>
          <input type="checkbox" .checked=${settings.sound} @change=${() => ask(this, 'settings', { sound: !settings.sound })} />
        </label>
      </div>
      <div class="does">
        ${
          isManager(session.staff.role)
            ? html`<button @click=${() => ask(this, 'go', { route: { page: 'workflows' } })}>${icon(Workflow, 18)}${say('nav.workflows')}</button>`
            : nothing
        }
        ${
          isManager(session.staff.role)
            ? html`<button @click=${() => ask(this, 'go', { route: { page: 'settings' } })}>${icon(Settings, 18)}${say('nav.settings')}</button>`
            : nothing
        }
        <button @click=${() => ask(this, 'go', { route: { page: 'settings', section: 'account' } })}>${icon(UserRound, 18)}${say('section.account')}</button>
        <button @click=${() => ask(this, 'finder')}>${icon(Search, 18)}${say('finder.open')}</button>
        <button class="keys" @click=${() => ask(this, 'help')}>${icon(Keyboard, 18)}${say('help.title')}</button>
        <button @click=${() => ask(this, 'sign-out')}>${icon(LogOut, 18)}${say('menu.signOut')}</button>
      </div>`;
  }

  #select(
    id: string,
    label: string,
    options: readonly (readonly [value: string, text: string, chosen: boolean])[],
    choose: (value: string) => void,
  ) {
    return html`<label for=${id}>${label}</label>
      <select
        id=${id}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) choose(event.target.value);
        }}
      >
        ${options.map(([value, text, chosen]) => html`<option value=${value} ?selected=${chosen}>${text}</option>`)}
      </select>`;
  }
}
