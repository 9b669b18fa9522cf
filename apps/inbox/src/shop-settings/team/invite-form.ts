import type { InviteStaff, StaffMember, StaffRole } from '@ordialog/protocol';
import type { Failure } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { selectField, textField } from '../form/fields.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { SettingsSection } from '../settings-section.ts';

const nobody: InviteStaff = { email: '', name: '', role: 'agent' };

/**
 * Gives somebody a place at the shop.
 *
 * @fires team-invited - With the new person.
 */
export class InviteForm extends SettingsSection {
  static override styles = sectionStyles;

  /** The roles that may be given. */
  @property({ attribute: false }) roles: readonly StaffRole[] = [];
  @state() private wanted = nobody;
  @state() private failure: Failure | undefined;
  @state() private sending = false;

  protected override render() {
    const { words, wanted, failure, sending, roles } = this;
    const wrong = (path: string) => failure?.errors?.some((error) => error.path === path);
    const edit = (change: Partial<InviteStaff>) => {
      this.wanted = { ...this.wanted, ...change };
    };
    return html`<form novalidate class="group" @submit=${this.#send}>
      <div class="about">
        <h2>${words('team.invite')}</h2>
        <p class="small muted">${words('team.inviteHint')}</p>
      </div>
      <div class="side-by-side">
        ${textField({
          id: 'email',
          type: 'email',
          label: words('team.email'),
          value: wanted.email,
          required: true,
          error: wrong('email') ? words('wrong.email') : undefined,
          edit: (email) => edit({ email }),
        })}
        ${textField({
          id: 'name',
          label: words('team.name'),
          value: wanted.name,
          required: true,
          maxLength: 100,
          error: wrong('name') ? words('wrong.text') : undefined,
          edit: (name) => edit({ name }),
        })}
        ${selectField<StaffRole>({
          id: 'role',
          label: words('team.role'),
          hint: words(`role.${wanted.role}Hint`),
          value: wanted.role,
          options: roles.map((role) => [role, words(`role.${role}`)]),
          edit: (role) => edit({ role }),
        })}
      </div>
      ${failure ? html`<p class="error" role="alert">${failureText(failure, words)}</p>` : nothing}
      <div class="acts"><button class="primary button" aria-busy=${sending}>${words('team.send')}</button></div>
    </form>`;
  }

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.sending || !this.client) return;
    this.sending = true;
    const email = this.wanted.email.trim();
    const answer = await this.client.post<StaffMember>('/v1/staff', { ...this.wanted, email });
    this.sending = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) {
      this.wanted = nobody;
      this.dispatchEvent(new CustomEvent<StaffMember>('team-invited', { detail: answer.data }));
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
}
