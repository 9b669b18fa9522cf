import { css } from 'lit';

export const transitionFormStyles = css`
  form,
  fieldset {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  legend {
    margin-bottom: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .error {
    margin-top: 4px;
  }
`;
