import { css } from 'lit';

export const trackedOrderStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    justify-content: space-between;
    align-items: baseline;
  }
  .total {
    font-size: 17px;
    font-weight: 600;
  }
  .head p {
    width: 100%;
  }
  .steps {
    display: flex;
  }
  .steps li {
    flex: 1;
    display: grid;
    justify-items: center;
    gap: 6px;
    position: relative;
    min-width: 0;
    color: var(--od-muted);
    font-size: 13px;
    line-height: 1.3;
    text-align: center;
  }
  .steps li + li::before {
    content: '';
    position: absolute;
    inset: 5px calc(50% + 11px) auto calc(11px - 50%);
    height: 2px;
    background: var(--od-border);
  }
  .steps .past::before,
  .steps [aria-current]::before {
    background: var(--hue);
  }
  .steps i {
    width: 12px;
    height: 12px;
    border: 2px solid var(--od-border);
    border-radius: 50%;
  }
  .past i {
    border-color: var(--hue);
    background: var(--hue);
  }
  .steps [aria-current] {
    color: var(--hue);
    font-weight: 600;
  }
  [aria-current] i {
    border-color: var(--hue);
    background: linear-gradient(90deg, var(--hue) 50%, transparent 50%);
  }
  .final[aria-current] i {
    background: var(--hue);
  }
  .state {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--hue);
  }
  .state .name {
    font-size: 17px;
    font-weight: 600;
    color: var(--hue);
  }
  .words {
    white-space: pre-line;
  }
  .list li + li {
    margin-top: 12px;
  }
  .parcel + .parcel {
    margin-top: 20px;
  }
  .parcel > p {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    margin-bottom: 8px;
  }
  .parcel strong {
    font-weight: 600;
  }
  .events li {
    position: relative;
    padding-inline-start: 20px;
    padding-bottom: 12px;
  }
  .events li:last-child {
    padding-bottom: 0;
  }
  .events li::before {
    content: '';
    position: absolute;
    inset: 7px auto auto 1px;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--od-border);
  }
  .events li:first-child::before {
    background: var(--od-shipping);
  }
  .events li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset: 19px auto -3px 4px;
    width: 2px;
    background: var(--od-border);
  }
  .orders button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 16px;
    width: 100%;
    padding: 12px 0;
    border-bottom: 1px solid var(--od-border);
  }
  .orders .name {
    font-weight: 600;
  }
  .orders .at {
    color: var(--hue);
  }
  /* On a narrow screen the names of the other steps would not fit: screen readers still hear them. */
  @container (max-width: 559px) {
    .steps li:not([aria-current]) span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .steps [aria-current] span {
      white-space: nowrap;
    }
    .steps li:first-child {
      justify-items: start;
    }
    .steps li:last-child {
      justify-items: end;
    }
    .steps li:first-child + li::before {
      inset-inline-start: calc(16px - 100%);
    }
    .steps li:last-child::before {
      inset-inline-end: 17px;
    }
  }
  @media (forced-colors: active) {
    .past i,
    .steps .final[aria-current] i,
    .steps li:not(:first-child)::before,
    .events li::before,
    .events li:not(:last-child)::after {
      background: CanvasText;
    }
    .steps [aria-current] i {
      border-width: 4px;
    }
  }
`;
