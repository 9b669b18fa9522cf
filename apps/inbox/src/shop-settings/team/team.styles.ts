import { css } from 'lit';

export const teamStyles = css`
  .invited {
    font-weight: 600;
    color: var(--od-confirmation);
  }
`;
