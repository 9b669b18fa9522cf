import { css } from 'lit';

export const lightboxStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: oklch(0.16 0.01 260);
    color: oklch(0.97 0 0);
    font-family: var(--od-font);
    font-size: 15px;
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto 1fr;
  }
  dialog::backdrop {
    background: oklch(0.16 0.01 260);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 8px 16px;
    padding-top: max(8px, env(safe-area-inset-top));
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .count {
    color: oklch(0.8 0 0);
  }
  .icon,
  .icon:hover:enabled {
    color: inherit;
  }
  .icon:hover:enabled {
    background: oklch(1 0 0 / 0.14);
  }
  :focus-visible {
    outline-color: oklch(0.97 0 0);
  }
  .stage {
    position: relative;
    min-height: 0;
    display: grid;
    place-items: center;
  }
  img {
    display: block;
    max-width: 100%;
    max-height: 100%;
    width: auto;
    height: auto;
    object-fit: contain;
    position: absolute;
    inset: 0;
    margin: auto;
  }
  .turn {
    position: absolute;
    top: calc(50% - 22px);
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: oklch(0 0 0 / 0.5);
    color: oklch(1 0 0);
  }
  .back {
    inset-inline-start: 8px;
  }
  .next {
    inset-inline-end: 8px;
  }
`;
