import { css } from 'lit';

export const workflowListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-height: 56px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--od-border);
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 16px;
  }
  .body > * {
    max-width: 820px;
  }
  .drafts {
    margin-top: 24px;
  }
  li {
    border-bottom: 1px solid var(--od-border);
  }
  article {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 14px 0;
  }
  .about {
    flex: 1 1 260px;
    min-width: 0;
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    overflow-wrap: anywhere;
  }
  h2 a {
    min-width: 0;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 13px;
    font-weight: 500;
  }
  .default {
    color: var(--od-success);
  }
  .draft {
    color: var(--od-confirmation);
  }
  .acts {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .acts .button {
    font-size: 13px;
  }
`;
