import { css } from 'lit';

export const orderPaneStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    background: var(--od-surface);
  }
  header,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 16px;
    border-bottom: 1px solid var(--od-border);
  }
  h2 {
    font-size: 17px;
  }
  h3 {
    font-size: 13px;
    font-weight: 500;
    color: var(--od-muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 4px;
  }
  .actions .button {
    flex: 1 1 auto;
  }
  .actions .quiet {
    flex: 1 0 100%;
    min-height: 32px;
    padding-block: 4px;
  }
  .hint {
    font-size: 13px;
    color: var(--od-muted);
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .person a {
    overflow-wrap: anywhere;
  }
  .facts {
    font-size: 13px;
    color: var(--od-muted);
  }
  .stars {
    display: flex;
    gap: 2px;
    color: var(--od-border);
  }
  .stars .filled {
    color: var(--od-confirmation);
  }
  .stars .filled svg {
    fill: currentColor;
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .reply {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--od-border);
    color: var(--od-muted);
  }
  .parcel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
  }
  .parcel h3 {
    grid-column: 1 / -1;
  }
  .bone.title {
    height: 20px;
    width: 40%;
  }
  .bone.half {
    width: 55%;
  }
  section:last-child,
  inbox-sent:last-child,
  inbox-other-actions:last-child {
    border-bottom: 0;
  }
  .unseen-by-buyer {
    display: flex;
    gap: 8px;
    font-size: 13px;
    color: var(--od-muted);
  }
  .unseen-by-buyer svg {
    margin-top: 1px;
  }
  .documents {
    gap: 0;
    padding-block: 8px;
  }
  .documents .button {
    justify-content: start;
    padding-inline: 0;
    font-size: 13px;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .documents .button:hover {
    color: var(--od-text);
    text-decoration: underline;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--od-radius-field);
    background: color-mix(in oklab, var(--od-confirmation) 9%, var(--od-surface));
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .note svg {
    margin-top: 3px;
    color: var(--od-confirmation);
  }
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .lines li {
    display: flex;
    gap: 10px;
  }
  .lines img {
    border-radius: var(--od-radius-field);
    object-fit: cover;
    background: var(--od-raised);
  }
  .what {
    flex: 1;
    min-width: 0;
    /* A letter under a hundred accents is one word, and may be as wide. */
    overflow-x: clip;
    overflow-wrap: anywhere;
  }
  .what .facts {
    display: block;
  }
  .sums {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 16px;
    padding-top: 10px;
    border-top: 1px solid var(--od-border);
    font-size: 13px;
  }
  .sums dt,
  .facts-list dt {
    color: var(--od-muted);
  }
  .sums dd {
    text-align: end;
  }
  .sums .all {
    font-size: 15px;
    font-weight: 600;
    color: var(--od-text);
  }
  .facts-list {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 16px;
    font-size: 13px;
  }
  .facts-list dd {
    overflow-wrap: anywhere;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
`;
