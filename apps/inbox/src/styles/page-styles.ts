import { phaseStyles } from '@ordialog/ui';
import { css } from 'lit';
import { selectedStyles } from './selected-styles.ts';

/** What the app's screens share beside the base styles: headings, badges, skeletons, empty states, dialogs. */
export const pageStyles = css`
  ${phaseStyles}
  ${selectedStyles}
  h1 {
    margin: 0;
    font-size: 17px;
    font-weight: 600;
    line-height: 1.3;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    min-width: 20px;
    height: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--od-accent);
    color: var(--od-on-accent);
    font-size: 13px;
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .phase {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 10px;
    background: color-mix(in oklab, var(--hue) 9%, var(--od-surface));
    color: var(--hue);
    font-size: 13px;
    font-weight: 500;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .badge,
    .phase {
      border: 1px solid;
    }
  }
  .cut {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 4px;
    max-width: 340px;
    margin: auto;
    padding: 48px 24px;
    text-align: center;
    color: var(--od-muted);
  }
  .empty svg {
    margin-bottom: 8px;
  }
  .empty strong {
    color: var(--od-text);
    font-weight: 600;
  }
  .empty .button {
    margin-top: 12px;
  }
  .bone {
    display: block;
    height: 12px;
    border-radius: var(--od-radius-field);
    background: color-mix(in oklab, var(--od-text) 8%, var(--od-surface));
  }
  kbd {
    font: inherit;
    font-size: 13px;
    padding: 0 5px;
    border: 1px solid var(--od-border);
    border-bottom-width: 2px;
    border-radius: var(--od-radius-field);
    background: var(--od-surface);
    color: var(--od-muted);
  }
`;
