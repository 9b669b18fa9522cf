import { css } from 'lit';

export const surveyStyles = css`
  .questions {
    display: grid;
    gap: 20px;
  }
  .questions > li {
    display: grid;
    gap: 8px;
    padding-bottom: 16px;
    border-bottom: 1px solid var(--od-border);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .moves {
    display: flex;
    margin-inline-start: auto;
  }
  .moves > :disabled {
    opacity: 0.4;
  }
  .missing {
    font-size: 13px;
    font-weight: 600;
    color: var(--od-confirmation);
  }
  .usual {
    display: grid;
    gap: 8px;
    padding-inline-start: 22px;
    list-style: decimal;
  }
`;
