import { phases } from '@ordialog/core';
import { unsafeCSS } from 'lit';

/** A class for each phase, which sets `--hue` for what stands in it. */
export const phaseStyles = unsafeCSS(phases.map((phase) => `.${phase}{--hue:var(--od-${phase})}`).join(''));
