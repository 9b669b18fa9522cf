import { css } from 'lit';
import { onePaneCss } from '../layout/breakpoints.ts';

export const workplaceStyles = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    height: 100%;
  }
  main {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  main > :last-child {
    flex: 1;
    min-height: 0;
  }
  .offline {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 6px 16px;
    font-size: 13px;
    color: var(--od-trouble);
    background: color-mix(in oklab, var(--od-trouble) 9%, var(--od-surface));
    border-bottom: 1px solid var(--od-border);
  }
  @media ${onePaneCss} {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
    inbox-navigation {
      grid-row: 2;
    }
    :host([reading]) inbox-navigation {
      display: none;
    }
    inbox-toast {
      --toast-bottom: 76px;
    }
  }
`;
