import { css } from 'lit';

export const closingStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  section {
    display: grid;
    gap: 12px;
    justify-items: center;
    text-align: center;
    padding: 20px 16px;
    border-radius: var(--od-radius-card);
    border: 1px solid var(--od-border);
  }
  .mark {
    color: var(--hue);
  }
  h2 {
    font-size: 17px;
  }
  ordialog-review-form,
  ordialog-given-review {
    justify-self: stretch;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  a.button {
    text-decoration: none;
  }
`;
