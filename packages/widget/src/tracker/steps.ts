import type { Phase } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import type { TrackerTexts } from './tracker-texts.ts';

/** The phases on the way to a good end, each by its name. Outside of that way, as when canceled, there is none. */
export function steps({ path, phase, ended }: OrderView, t: TrackerTexts) {
  const current = path.indexOf(phase);
  if (current < 0) return nothing;
  return html`<ol class="steps" aria-label=${t('stepper.label')}>
    ${path.map((step, index) => oneStep(step, index - current, ended, t))}
  </ol>`;
}

function oneStep(step: Phase, distance: number, ended: boolean, t: TrackerTexts) {
  const name = t(`phase.${step}`);
  if (distance === 0) {
    const label = t('step.current', { phase: name });
    return html`<li aria-current="step" class=${ended ? 'final' : ''} aria-label=${label}>
      <i></i><span aria-hidden="true">${name}</span>
    </li>`;
  }
  const label = t(distance < 0 ? 'step.done' : 'step.ahead', { phase: name });
  return html`<li class=${distance < 0 ? 'past' : ''} aria-label=${label}><i></i><span aria-hidden="true">${name}</span></li>`;
}
