import { unsafeCSS } from 'lit';

/** From here on list, dialog and order stand side by side. */
export const threePanes = '(min-width: 1180px)';
/** Below this there is one pane at a time, and the navigation lies at the bottom. */
export const onePane = '(max-width: 859px)';

/** The same for style sheets. */
export const threePanesCss = unsafeCSS(threePanes);
export const onePaneCss = unsafeCSS(onePane);
