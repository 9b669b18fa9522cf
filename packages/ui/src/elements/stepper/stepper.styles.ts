import { css } from 'lit';

export const stepperStyles = css`
  :host {
    display: block;
  }
  div {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  ol {
    display: flex;
    align-items: center;
  }
  li {
    display: flex;
    align-items: center;
  }
  li + li::before {
    content: '';
    width: 14px;
    height: 2px;
    background: var(--od-border);
  }
  li.past::before,
  li[aria-current]::before {
    background: var(--hue);
  }
  i {
    width: 12px;
    height: 12px;
    border: 2px solid var(--od-border);
    border-radius: 50%;
  }
  .past i {
    border-color: var(--hue);
    background: var(--hue);
  }
  [aria-current] i {
    border-color: var(--hue);
    background: linear-gradient(90deg, var(--hue) 50%, transparent 50%);
  }
  .final[aria-current] i {
    background: var(--hue);
  }
  .name {
    font-weight: 600;
    color: var(--hue);
    min-width: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .past i,
    .final[aria-current] i,
    li:not(:first-child)::before {
      background: CanvasText;
    }
    [aria-current] i {
      border-width: 4px;
    }
  }
`;
