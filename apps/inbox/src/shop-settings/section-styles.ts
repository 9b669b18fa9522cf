import { baseStyles, buttonStyles, fieldStyles } from '@ordialog/ui';
import { css } from 'lit';
import { pageStyles } from '../styles/page-styles.ts';
import { selectStyles } from '../styles/select-styles.ts';

/** What sections share: groups of fields, rows, and the bar that saves. */
export const sectionStyles = [
  baseStyles,
  buttonStyles,
  fieldStyles,
  pageStyles,
  selectStyles,
  css`
    :host {
      display: block;
      max-width: 720px;
    }
    .fields {
      min-width: 0;
    }
    .group {
      display: grid;
      gap: 16px;
      min-width: 0;
    }
    .group {
      padding-block: 20px;
      border-bottom: 1px solid var(--od-border);
    }
    .fields > .group:last-child {
      border-bottom: 0;
    }
    .group > .about {
      display: grid;
      gap: 2px;
    }
    input[type='number'] {
      max-width: 160px;
    }
    .checks {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 28px;
    }
    .side-by-side {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
    .pairs {
      grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    }
    .field select {
      width: 100%;
      border-color: var(--od-field);
      min-height: 40px;
    }
    .field.check {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 2px 10px;
      align-items: center;
    }
    .field.check > :is(.hint, .error) {
      grid-column: 2;
    }
    .field.check label {
      margin: 0;
      font-size: 15px;
      color: var(--od-text);
      cursor: pointer;
    }
    input:is([type='checkbox'], [type='radio']) {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--od-accent);
    }
    .hint {
      margin-top: 4px;
      font-size: 13px;
      color: var(--od-muted);
    }
    .field .error {
      margin-top: 4px;
    }
    .error:empty {
      display: none;
    }
    input:disabled,
    textarea:disabled,
    select:disabled {
      opacity: 1;
      color: var(--od-muted);
      background: var(--od-raised);
      cursor: default;
    }
    .rows > li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding: 12px 0;
      border-bottom: 1px solid var(--od-border);
    }
    .rows > li:last-child {
      border-bottom: 0;
    }
    .rows .about {
      flex: 1 1 200px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .waiting {
      display: grid;
      gap: 12px;
      max-width: 320px;
    }
    .save-bar {
      position: sticky;
      bottom: -1px;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      margin-inline: -16px;
      padding: 10px 16px;
      border-top: 1px solid var(--od-border);
      background: var(--od-surface);
      font-size: 13px;
    }
    .save-bar > p {
      min-width: 0;
    }
    .save-bar > .acts {
      margin-inline-start: auto;
    }
  `,
];
