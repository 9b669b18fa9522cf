import { connectorTypes, type State } from '@ordialog/core';
import { html, nothing } from 'lit';
import { nameIn } from '../document/named.ts';
import { ownHue } from '../own-hue.ts';
import { checkField, choiceField, lineField } from './choice-field.ts';
import { type Form, fieldId, problems } from './form.ts';
import { nameField } from './name-field.ts';
import { changeOf } from './state-form.ts';

/** What few shops need, folded away. */
export function stateMore(form: Form, key: string, state: State) {
  const { document, words } = form;
  const path = `states.${key}`;
  const set = (part: Parameters<typeof changeOf>[1], typing?: string) =>
    form.edit(changeOf(key, part), typing);
  const groups = Object.entries(document.groups ?? {});
  return html`<details>
    <summary>${words('more')}</summary>
    <div class="more">
      ${
        groups.length > 0 || state.group !== undefined
          ? choiceField(form, {
              path: `${path}.group`,
              label: words('state.group'),
              hint: words('state.groupHint'),
              value: state.group,
              options: groups.map(([value, { name }]) => ({
                value,
                text: nameIn(name, words.locale) || value,
              })),
              none: words('state.noGroup'),
              choose: (group) => set({ group }),
            })
          : nothing
      }
      ${lineField(form, {
        path: `${path}.mnemonic`,
        label: words('state.mnemonic'),
        hint: words('state.mnemonicHint'),
        value: state.mnemonic ?? '',
        type: (value) => set({ mnemonic: value === '' ? undefined : value }, `${path}.mnemonic`),
      })}
      ${lineField(form, {
        path: `${path}.indicator`,
        label: words('state.indicator'),
        hint: words('state.indicatorHint'),
        value: state.indicator ?? '',
        type: (value) => set({ indicator: value === '' ? undefined : value }, `${path}.indicator`),
      })}
      ${hueField(form, key, state)}
      ${choiceField(form, {
        path: `${path}.connector`,
        label: words('state.connector'),
        hint: words('state.connectorHint'),
        value: state.connector,
        options: connectorTypes.map((type) => ({ value: type, text: words(`connector.${type}`) })),
        none: words('connector.none'),
        choose: (connector) => set({ connector }),
      })}
      ${nameField(form, {
        path,
        value: key,
        taken: Object.keys(document.states),
        rename: (to) => {
          form.edit({ type: 'renameState', key, to });
          form.select({ part: 'state', key: to });
        },
      })}
    </div>
  </details>`;
}

function hueField(form: Form, key: string, { phase, hue }: State) {
  const { words } = form;
  const path = `states.${key}.hue`;
  const set = (value: number | undefined, typing?: string) =>
    form.edit(changeOf(key, { hue: value }), typing);
  return html`${checkField(form, {
    path: `${path}.own`,
    label: words('state.hue'),
    hint: words('state.hueHint'),
    value: hue !== undefined,
    change: (own) => set(own ? 200 : undefined),
  })}
    ${
      hue === undefined
        ? nothing
        : html`<div class="hue">
          <span class="swatch ${phase}" ${ownHue(hue)}></span>
          <input id=${fieldId(path)} type="range" min="0" max="360" step="5" aria-label=${words('state.hueValue')} .value=${String(hue)}
            @input=${({ target }: Event) => target instanceof HTMLInputElement && set(target.valueAsNumber, path)} />
        </div>`
    }
    ${problems(form, path)}`;
}
