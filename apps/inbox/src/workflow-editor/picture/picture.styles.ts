import { css } from 'lit';
import { ownHueStyles } from '../styles/own-hue-styles.ts';

export const pictureStyles = css`
  ${ownHueStyles}
  :host {
    position: relative;
    display: block;
    min-height: 0;
    overflow: hidden;
  }
  .frame {
    height: 100%;
    background: var(--od-raised);
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .frame:active {
    cursor: grabbing;
  }
  .frame:focus-visible {
    outline-offset: -2px;
  }
  .frame > svg {
    width: 100%;
    height: 100%;
  }
  text {
    font-size: 12px;
    fill: var(--od-text);
  }
  .card {
    cursor: pointer;
  }
  .card .ground {
    fill: color-mix(in oklab, var(--hue) 9%, var(--od-surface));
    stroke: color-mix(in oklab, var(--hue) 45%, var(--od-surface));
  }
  .card:hover .ground {
    stroke: var(--hue);
  }
  .card .final {
    fill: none;
    stroke: color-mix(in oklab, var(--hue) 45%, var(--od-surface));
    pointer-events: none;
  }
  .card .name {
    font-size: 13px;
    font-weight: 600;
  }
  .card .phase-name {
    fill: var(--hue);
  }
  .card .mark {
    color: var(--hue);
  }
  .card.chosen .ground {
    stroke: var(--od-accent);
    stroke-width: 2.5;
  }
  .card.wrong .mark:last-of-type,
  .row.wrong text {
    color: var(--od-danger);
    fill: var(--od-danger);
  }
  .card.any {
    --hue: var(--od-muted);
    cursor: inherit;
  }
  .card.any .ground {
    stroke-dasharray: 4 3;
  }
  .way {
    fill: none;
    stroke: color-mix(in oklab, var(--od-muted) 60%, var(--od-raised));
    stroke-width: 1.5;
    pointer-events: none;
  }
  .way.automatic {
    stroke-dasharray: 5 4;
  }
  .quiet .way:not(.here) {
    opacity: 0.4;
  }
  .way.here {
    stroke: var(--od-accent);
    stroke-width: 2;
  }
  .row {
    cursor: pointer;
    color: var(--od-muted);
  }
  .row rect {
    fill: var(--od-surface);
    stroke: var(--od-border);
  }
  .row:hover rect {
    stroke: var(--od-field);
  }
  .card .row rect {
    fill: color-mix(in oklab, var(--od-surface) 70%, transparent);
  }
  .row.danger text {
    fill: var(--od-danger);
  }
  .row.chosen rect {
    stroke: var(--od-accent);
    stroke-width: 2;
  }
  .row .clock,
  .row .clock text {
    color: var(--od-confirmation);
    fill: var(--od-confirmation);
  }
  .more {
    fill: var(--od-muted);
  }
  .far .label,
  .far .row {
    visibility: hidden;
  }
  .tools {
    position: absolute;
    inset: auto 12px 12px auto;
    display: flex;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius-card);
    background: var(--od-surface);
  }
  .tools .icon {
    width: 36px;
    height: 36px;
  }
`;
