import { emailTemplates } from '@ordialog/core';
import type { SimulationView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import type { EditorTexts } from '../texts/editor-texts.ts';

const types = ['email', 'sms', 'invoice', 'label', 'report'] as const;

/** Where the orders stand at the end, really and under the draft; and how much would have been sent. */
export function simulationTotals({ states, sends }: SimulationView, words: EditorTexts) {
  const number = new Intl.NumberFormat(words.locale);
  return html`<div class="totals">
    <table>
      <thead>
        <tr><th scope="col">${words('try.state')}</th><th scope="col">${words('try.really')}</th><th scope="col">${words('try.underDraft')}</th></tr>
      </thead>
      <tbody>
        ${states.map(
          ({ stateName, phase, past, simulated }) => html`<tr class=${past === simulated ? '' : 'other'}>
            <th scope="row"><span class="phase ${phase}">${stateName}</span></th>
            <td>${number.format(past)}</td>
            <td>${number.format(simulated)}${past === simulated ? nothing : html` <span class="small difference">(${simulated > past ? '+' : '−'}${number.format(Math.abs(simulated - past))})</span>`}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      sends.length > 0
        ? html`<table>
          <thead><tr><th scope="col">${words('try.sent')}</th><th scope="col">${words('try.howMany')}</th></tr></thead>
          <tbody>${sends.map(
            ({ type, template, count }) =>
              html`<tr><th scope="row">${sendName(type, template, words)}</th><td>${number.format(count)}</td></tr>`,
          )}</tbody>
        </table>`
        : nothing
    }
  </div>`;
}

function sendName(type: string, template: string | undefined, words: EditorTexts): string {
  const known = types.find((each) => each === type);
  const mail = emailTemplates.find((each) => each === template);
  const name = known ? words(`sent.${known}`) : type;
  return mail ? words('try.sending', { name, template: words(`template.${mail}`) }) : name;
}
