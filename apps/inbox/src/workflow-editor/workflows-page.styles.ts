import { css } from 'lit';

export const workflowsPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  inbox-workflow-list,
  inbox-workflow-editor {
    flex: 1;
    min-height: 0;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 16px;
    font-size: 13px;
    background: var(--od-mine);
    border-bottom: 1px solid var(--od-border);
  }
  .offer .button {
    min-height: 32px;
    padding-block: 4px;
    font-size: 13px;
  }
`;
