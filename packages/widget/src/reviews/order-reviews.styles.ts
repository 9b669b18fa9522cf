import { css } from 'lit';

export const orderReviewsStyles = css`
  section {
    container-type: inline-size;
    display: grid;
    gap: 20px;
    justify-items: start;
    color: var(--od-text);
    font-size: 15px;
    line-height: 1.45;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  h2 {
    font-size: 22px;
    line-height: 1.25;
  }
  .summary {
    display: grid;
    gap: 16px 40px;
    width: 100%;
  }
  .mean {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .mean strong {
    font-size: 40px;
    line-height: 1;
    font-weight: 600;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 12px;
    max-width: 360px;
  }
  dt {
    color: var(--od-muted);
  }
  dd {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  dd span {
    min-width: 2ch;
    text-align: end;
  }
  progress {
    appearance: none;
    flex: 1;
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--od-border);
  }
  progress::-webkit-progress-bar {
    background: var(--od-border);
  }
  progress::-webkit-progress-value {
    background: var(--od-confirmation);
  }
  progress::-moz-progress-bar {
    background: var(--od-confirmation);
  }
  .items {
    display: grid;
    width: 100%;
  }
  article {
    display: grid;
    gap: 8px;
    padding-block: 16px;
    border-top: 1px solid var(--od-border);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .words {
    white-space: pre-line;
    max-width: 68ch;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .photos a {
    border-radius: var(--od-radius-field);
  }
  .photos img {
    display: block;
    width: 96px;
    height: 96px;
    object-fit: cover;
    border-radius: var(--od-radius-field);
    background: var(--od-raised);
  }
  .reply {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--od-border);
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      background: Canvas;
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: CanvasText;
    }
    progress::-moz-progress-bar {
      background: CanvasText;
    }
  }
  @container (min-width: 560px) {
    .summary {
      grid-template-columns: max-content 1fr;
      align-items: center;
    }
  }
`;
