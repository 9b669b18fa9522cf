/** `/o/page.css`: a well-set receipt, at any width, in both schemes. The dialog brings its own styles. */
export const hostedPageStyle = `:root {
  color-scheme: light dark;
  --surface: light-dark(oklch(1 0 0), oklch(0.195 0.008 260));
  --raised: light-dark(oklch(0.972 0.004 85), oklch(0.245 0.01 260));
  --text: light-dark(oklch(0.245 0.012 260), oklch(0.94 0.005 85));
  --muted: light-dark(oklch(0.5 0.014 260), oklch(0.73 0.012 260));
  --border: light-dark(oklch(0.9 0.006 85), oklch(0.335 0.012 260));
  --accent: light-dark(oklch(0.42 0.075 225), oklch(0.8 0.08 220));
  --confirmation: light-dark(oklch(0.51 0.105 72), oklch(0.82 0.12 78));
  --payment: light-dark(oklch(0.49 0.15 300), oklch(0.78 0.11 302));
  --preparation: light-dark(oklch(0.49 0.14 256), oklch(0.77 0.1 256));
  --shipping: light-dark(oklch(0.48 0.085 190), oklch(0.79 0.09 190));
  --pickup: light-dark(oklch(0.49 0.095 222), oklch(0.8 0.09 222));
  --done: light-dark(oklch(0.49 0.115 152), oklch(0.79 0.13 152));
  --ended: light-dark(oklch(0.48 0.012 260), oklch(0.74 0.012 260));
  --trouble: light-dark(oklch(0.51 0.18 27), oklch(0.76 0.14 25));
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--surface);
  color: var(--text);
  font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
.shop { max-width: 640px; margin: 0 auto; padding: 16px; color: var(--muted); font-size: 13px; }
main { max-width: 640px; margin: 0 auto; background: var(--surface); }
order-dialog:not(:defined) { display: block; }
order-dialog:defined { height: calc(100dvh - 52px); min-height: 480px; }
article { padding: 24px 16px 32px; }
h1 { margin: 0; font: inherit; }
h2 { margin: 0; font-size: 22px; line-height: 1.25; font-weight: 600; }
h3 { margin: 0 0 8px; font-size: 13px; font-weight: 600; color: var(--muted); }
p { margin: 8px 0 0; }
section { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--border); }
a { color: var(--accent); }
.head { display: flex; gap: 16px; justify-content: space-between; align-items: baseline; }
.head h2 { min-width: 0; }
.head strong { font-size: 17px; white-space: nowrap; }
.state { margin-top: 16px; padding-inline-start: 12px; border-inline-start: 3px solid; font-weight: 600; }
.confirmation { color: var(--confirmation); }
.payment { color: var(--payment); }
.preparation { color: var(--preparation); }
.shipping { color: var(--shipping); }
.pickup { color: var(--pickup); }
.done { color: var(--done); }
.ended { color: var(--ended); }
.trouble { color: var(--trouble); }
.muted, time { color: var(--muted); font-size: 13px; }
.note { margin-top: 16px; padding: 12px; border: 1px solid var(--border); border-radius: 10px; background: var(--raised); }
.text { white-space: pre-line; }
dl { display: grid; grid-template-columns: minmax(0, 1fr) auto; row-gap: 8px; margin: 0; }
dd { margin: 0; padding-inline-start: 16px; text-align: end; white-space: nowrap; }
.sum { padding-top: 8px; border-top: 1px solid var(--border); }
.total { font-weight: 600; }
.facts { grid-template-columns: max-content minmax(0, 1fr); }
.facts dt { color: var(--muted); }
.facts dd { text-align: start; white-space: normal; }
ol, ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 12px; }
li p { margin: 0; }
@media (min-width: 700px) {
  body { padding-bottom: 40px; background: var(--raised); }
  order-dialog:defined { height: calc(100dvh - 94px); }
  main { border: 1px solid var(--border); border-radius: 16px; overflow: hidden; }
  main:has(> order-dialog:defined) { border-color: transparent; }
  article { padding: 32px 32px 40px; }
  .shop { padding-inline: 33px; }
}
@media print {
  body, main { background: none; border: 0; }
}
`;
