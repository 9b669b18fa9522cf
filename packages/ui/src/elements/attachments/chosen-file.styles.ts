import { css } from 'lit';

/** A file that was chosen, in a list: its preview, name and size. */
export const chosenFileStyles = css`
  li {
    display: grid;
    align-items: center;
    gap: 8px;
    border: 1px solid var(--od-border);
    border-radius: 12px;
    overflow: hidden;
  }
  ordialog-file-preview {
    width: 48px;
    height: 48px;
    background: var(--od-raised);
  }
  .about {
    min-width: 0;
    display: grid;
    font-size: 13px;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
`;
