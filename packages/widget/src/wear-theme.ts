import { fetchWidget } from './fetch-widget.ts';

/** The shop's look around the view in that root; where it cannot be had, ours stays. */
export function wearTheme(root: ShadowRoot, { server, shop }: { server: string; shop: string }): void {
  if (shop === '') return;
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  fetchWidget(server, shop, undefined, 'default').then(
    ({ theme }) => theme && sheet.replaceSync(theme.css),
    () => undefined,
  );
}
