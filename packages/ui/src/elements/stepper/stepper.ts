import type { Phase } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { phaseStyles } from '../../tokens/phase-styles.ts';
import { stepperStyles } from './stepper.styles.ts';

/**
 * How far an order is: a dot for each phase on its way to a good end, and the name of the state it is in. It does
 * not know which phases there are; the order says.
 */
export class Stepper extends TextsElement {
  static override styles = [baseStyles, phaseStyles, stepperStyles];

  @property({ attribute: false }) order:
    | Pick<OrderView, 'path' | 'phase' | 'stateName' | 'ended'>
    | undefined;

  protected override render() {
    if (!this.order) return nothing;
    const { path, phase, stateName, ended } = this.order;
    const current = path.indexOf(phase);
    return html`<div class=${phase}>
      ${
        current < 0
          ? nothing
          : html`<ol aria-label=${this.t('stepper.label')}>
              ${path.map((step, index) => this.#step(step, index - current, ended))}
            </ol>`
      }
      <span class="name">${stateName}</span>
    </div>`;
  }

  #step(step: Phase, distance: number, ended: boolean) {
    const phase = this.t(`phase.${step}`);
    if (distance < 0) {
      return html`<li class="past"><i></i><span class="unseen">${this.t('step.done', { phase })}</span></li>`;
    }
    if (distance > 0) {
      return html`<li><i></i><span class="unseen">${this.t('step.ahead', { phase })}</span></li>`;
    }
    return html`<li aria-current="step" class=${ended ? 'final' : ''}>
      <i></i><span class="unseen">${this.t('step.current', { phase })}</span>
    </li>`;
  }
}
