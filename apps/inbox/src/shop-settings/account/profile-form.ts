import { type Locale, locales } from '@ordialog/core';
import type { StaffSession } from '@ordialog/protocol';
import type { Answer } from '@ordialog/ui';
import { html } from 'lit';
import { ask } from '../../inbox-requests.ts';
import type { StaffClient } from '../../session/staff-client.ts';
import { languageNames } from '../../settings/language-names.ts';
import { selectField, textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import { innerFormStyles } from '../form/inner-form-styles.ts';
import { SettingsForm } from '../form/settings-form.ts';
import { sectionStyles } from '../section-styles.ts';

interface Profile {
  readonly name: string;
  readonly locale: Locale;
}

/** One's own name, as buyers and colleagues read it, and the language of mails to oneself. */
export class ProfileForm extends FormSection<Profile> {
  static override styles = [sectionStyles, innerFormStyles];

  protected override formFor(client: StaffClient): SettingsForm<Profile> {
    return new SettingsForm<Profile>({
      load: async () => profileOf(await client.session()),
      save: async (change) => {
        const answer = await client.patch<StaffSession>('/v1/staff/me', change);
        if (answer.ok) ask(this, 'session', { session: answer.data });
        return profileOf(answer);
      },
    });
  }

  protected override fields({ name, locale }: Profile, form: SettingsForm<Profile>) {
    const { words, session } = this;
    return html`<section class="group">
      <p class="small muted">${session?.staff.email}</p>
      <div class="side-by-side">
        ${textField({
          id: 'name',
          label: words('account.name'),
          hint: words('account.nameHint'),
          value: name,
          required: true,
          maxLength: 100,
          autocomplete: 'name',
          error: form.errorAt('name') && words('wrong.text'),
          edit: (value) => form.edit({ name: value }),
        })}
        ${selectField<Locale>({
          id: 'locale',
          label: words('account.locale'),
          hint: words('account.localeHint'),
          value: locale,
          options: locales.map((each) => [each, languageNames[each]]),
          edit: (value) => form.edit({ locale: value }),
        })}
      </div>
    </section>`;
  }
}

function profileOf(answer: Answer<StaffSession>): Answer<Profile> {
  if (!answer.ok) return answer;
  const { name, locale } = answer.data.staff;
  return { ...answer, data: { name, locale } };
}
