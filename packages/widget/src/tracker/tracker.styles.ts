import { css } from 'lit';

export const trackerStyles = css`
  .tracker {
    container-type: inline-size;
    border: 1px solid var(--od-border);
    border-radius: var(--od-radius);
    background: var(--od-surface);
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
  h3 {
    margin-bottom: 8px;
    font-size: 13px;
    color: var(--od-muted);
  }
  h2:focus {
    outline: none;
  }
  section,
  form,
  .notice {
    display: grid;
    gap: 16px;
    padding: 20px 16px;
  }
  form {
    max-width: 440px;
  }
  section + section {
    display: block;
    border-top: 1px solid var(--od-border);
    padding-block: 16px;
  }
  .field .error {
    margin-top: 4px;
  }
  input.code {
    max-width: 200px;
    letter-spacing: 0.2em;
    font-variant-numeric: tabular-nums;
  }
  /* Phones zoom into what is smaller, and this is filled in on phones. */
  form input:not([type='radio'], [type='checkbox']) {
    min-height: 44px;
    font-size: 16px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .quiet.button {
    margin-inline-start: -4px;
    padding-inline: 4px;
  }
  .list + .button {
    margin-top: 8px;
  }
  .skeleton {
    height: 14px;
    border-radius: 4px;
    background: var(--od-raised);
  }
  .skeleton:nth-child(2) {
    width: 70%;
  }
  .skeleton:nth-child(3) {
    width: 40%;
  }
  @container (min-width: 560px) {
    section,
    form,
    .notice {
      padding-inline: 28px;
    }
    section:first-child,
    form,
    .notice {
      padding-block: 28px 24px;
    }
  }
`;
