import { css } from 'lit';
import { onePaneCss } from '../../layout/breakpoints.ts';

export const editorStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  header,
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 56px;
    padding: 4px 16px 4px 8px;
    border-bottom: 1px solid var(--od-border);
  }
  .title {
    flex: 1;
    min-width: 0;
  }
  .acts,
  .bar-acts,
  .fine,
  .mistakes-button {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .icon:disabled,
  .button:disabled {
    opacity: 0.45;
  }
  .fine {
    gap: 6px;
    padding: 0 8px;
    font-size: 13px;
    color: var(--od-success);
  }
  .mistakes-button {
    gap: 6px;
    min-height: 40px;
    padding: 0 10px;
    border-radius: var(--od-radius-card);
    font-size: 13px;
    font-weight: 600;
    color: var(--od-danger);
  }
  .mistakes-button:hover {
    background: color-mix(in oklab, var(--od-danger) 8%, transparent);
  }
  #mistakes {
    inset: 60px 16px auto auto;
    width: min(420px, 100vw - 32px);
    max-height: min(560px, 100dvh - 120px);
    margin: 0;
    padding: 16px 8px 8px;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius);
    background: var(--od-surface);
    color: var(--od-text);
    box-shadow: var(--od-shadow);
    overflow-y: auto;
  }
  #mistakes > :is(h2, p) {
    padding: 0 12px;
  }
  #mistakes button {
    display: grid;
    width: 100%;
    padding: 8px 12px;
    border-radius: var(--od-radius-card);
  }
  #mistakes button:hover {
    background: color-mix(in oklab, var(--od-text) 5%, transparent);
  }
  #mistakes ul {
    margin-top: 8px;
  }
  .problem {
    padding: 8px 16px;
    font-size: 13px;
    color: var(--od-danger);
    background: color-mix(in oklab, var(--od-danger) 8%, var(--od-surface));
    border-bottom: 1px solid var(--od-border);
  }
  .newer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 16px;
    font-size: 13px;
    background: color-mix(in oklab, var(--od-confirmation) 10%, var(--od-surface));
    border-bottom: 1px solid var(--od-border);
  }
  .newer p {
    flex: 1 1 320px;
  }
  .newer .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .newer .button {
    min-height: 36px;
    padding-block: 4px;
    font-size: 13px;
  }
  .bar {
    min-height: 48px;
    justify-content: space-between;
  }
  .tabs {
    display: flex;
    gap: 2px;
    align-self: stretch;
  }
  .tabs button {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 2px 12px 0;
    border-bottom: 2px solid transparent;
    font-size: 13px;
    color: var(--od-muted);
  }
  .tabs [aria-selected='true'] {
    border-color: var(--od-accent);
    color: var(--od-text);
    font-weight: 600;
  }
  .tabs button:focus-visible {
    outline-offset: -4px;
  }
  .missing {
    color: var(--od-confirmation);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .bar-acts .button {
    min-height: 34px;
    padding-block: 4px;
    font-size: 13px;
  }
  .panes {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 400px;
    grid-template-rows: minmax(0, 1fr);
  }
  .panes.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .panes.wide inbox-workflow-form {
    display: none;
  }
  .view {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }
  inbox-workflow-form {
    border-inline-start: 1px solid var(--od-border);
  }
  @media (min-width: 860px) {
    .bar-acts > .quiet {
      display: none;
    }
  }
  @media ${onePaneCss} {
    header {
      gap: 0;
      padding: 4px 8px 4px 0;
    }
    .wide-only,
    .mistakes-button span {
      display: none;
    }
    .mistakes-button {
      padding: 0 8px;
    }
    .tabs button {
      padding-inline: 8px;
    }
    .tabs svg,
    .bar-acts span {
      display: none;
    }
    .bar {
      padding: 0 8px;
      gap: 0;
    }
    .bar-acts .button {
      min-width: 40px;
      min-height: 40px;
      padding: 0;
      border-color: transparent;
    }
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .panes inbox-workflow-form {
      display: none;
    }
    .panes.sheet inbox-workflow-form {
      position: absolute;
      inset: 0;
      z-index: 2;
      display: flex;
      border: 0;
    }
  }
`;
