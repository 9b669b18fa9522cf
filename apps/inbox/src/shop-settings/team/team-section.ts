import type { StaffList, StaffMember, StaffRole } from '@ordialog/protocol';
import type { Answer, Failure } from '@ordialog/ui';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { Mail, Trash2 } from 'lucide';
import type { ConfirmDialog } from '../confirm/confirm-dialog.ts';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { tellSettings } from '../settings-requests.ts';
import { SettingsSection } from '../settings-section.ts';
import { mayManage, rolesToGive } from './may-manage.ts';
import { teamStyles } from './team.styles.ts';

/** Who works for the shop, and as what. */
export class TeamSection extends SettingsSection {
  static override styles = [sectionStyles, teamStyles];

  @state() private people: readonly StaffMember[] | undefined;
  @state() private failure: Failure | undefined;
  @query('inbox-confirm') private readonly dialog: ConfirmDialog | undefined;

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override render() {
    const { words, people, failure, client, session, writable } = this;
    const mine = session?.staff.role ?? '';
    return html`<section class="group">
        ${people ? html`<ul class="rows">${people.map((person) => this.#row(person, mine))}</ul>` : html`<p class="waiting" role="status"><span class="bone"></span></p>`}
        ${failure ? html`<p class="error" role="alert">${failureText(failure, words)}</p>` : nothing}
      </section>
      ${
        writable
          ? html`<inbox-settings-invite .client=${client} .session=${session} .roles=${rolesToGive(mine)} @team-invited=${this.#invited}></inbox-settings-invite>`
          : nothing
      }
      <inbox-confirm></inbox-confirm>`;
  }

  #row(person: StaffMember, mine: string) {
    const { words, session } = this;
    const { id, name, email, role, status } = person;
    const isMe = id === session?.staff.id;
    const managed = this.writable && mayManage(mine, role);
    return html`<li>
      <div class="about">
        <strong>${name}</strong>${isMe ? html` <span class="muted">${words('team.you')}</span>` : nothing}
        <p class="small muted">${email}${status === 'invited' ? html` · <span class="invited">${words('team.invited')}</span>` : nothing}</p>
      </div>
      <div class="acts">
        ${managed ? this.#roles(person, mine) : html`<span class="small muted">${words(`role.${role}`)}</span>`}
        ${
          managed && !isMe
            ? html`<button class="icon" aria-label=${words('team.link', { name })} title=${words('team.link', { name })} @click=${() => this.#sendLink(person)}>${icon(Mail, 18)}</button>`
            : nothing
        }
        ${
          managed
            ? html`<button class="icon" aria-label=${words('team.remove', { name })} title=${words('team.remove', { name })} @click=${() => this.#remove(person)}>${icon(Trash2, 18)}</button>`
            : nothing
        }
      </div>
    </li>`;
  }

  #roles(person: StaffMember, mine: string) {
    const { words } = this;
    return html`<select
      aria-label=${words('team.roleOf', { name: person.name })}
      @change=${({ target }: Event) => {
        const role =
          target instanceof HTMLSelectElement && rolesToGive(mine).find((each) => each === target.value);
        if (role) void this.#give(person, role);
      }}
    >
      ${rolesToGive(mine).map((role) => html`<option value=${role} .selected=${role === person.role}>${words(`role.${role}`)}</option>`)}
    </select>`;
  }

  async #give({ id, name }: StaffMember, role: StaffRole): Promise<void> {
    const { words } = this;
    await this.#done(
      await this.client?.patch<StaffMember>(at(id), { role }),
      words('team.changed', { name, role: words(`role.${role}`) }),
    );
  }

  async #sendLink({ id, name, email }: StaffMember): Promise<void> {
    const sent = this.words('team.linkSent', { name, email });
    await this.#done(await this.client?.post(`${at(id)}/link`, {}), sent);
  }

  async #remove({ id, name }: StaffMember): Promise<void> {
    const { words } = this;
    const sure = await this.dialog?.confirm({
      title: words('team.removeTitle', { name }),
      text: words('team.removeText'),
      yes: words('team.removeDo'),
    });
    if (sure) await this.#done(await this.client?.delete(at(id)), words('team.removed', { name }));
  }

  async #done(answer: Answer<unknown> | undefined, text: string): Promise<void> {
    if (answer?.ok) tellSettings(this, 'told', { text });
    await this.#load();
    if (answer && !answer.ok) this.failure = answer.failure;
  }

  readonly #invited = ({ detail }: CustomEvent<StaffMember>) => {
    const { name, email } = detail;
    tellSettings(this, 'told', { text: this.words('team.linkSent', { name, email }) });
    void this.#load();
  };

  async #load(): Promise<void> {
    const answer = await this.client?.get<StaffList>('/v1/staff');
    if (answer?.ok) this.people = answer.data.items;
    this.failure = answer && !answer.ok ? answer.failure : undefined;
    // A role that was refused is shown as it is.
    this.requestUpdate();
  }
}

const at = (id: string) => `/v1/staff/${encodeURIComponent(id)}`;
