/**
 * Where the launcher stands, the same on a page that unsets everything: the host's own styles are important, which
 * wins over the page's. `[inline]` stays open to the page's wishes of size. How it looks comes with the shop's theme,
 * and until then it is not shown; the colors here are for when that cannot be had.
 */
export const launcherStyles =
  ':host{display:contents!important}' +
  ':host([inline]){display:block!important;min-height:480px;height:640px}' +
  'button{all:initial;position:fixed;z-index:var(--ordialog-z-index,2147483000);inset:auto auto max(20px,env(safe-area-inset-bottom));inset-inline:auto 20px;padding:15px;border-radius:50%;display:grid;background:var(--ordialog-color-accent,#1f5a70);color:var(--ordialog-color-on-accent,#fff)}' +
  ':host([placement=start]) button{inset-inline:20px auto}' +
  ':focus-visible{outline:auto}' +
  'svg{width:26px;fill:none;stroke:currentColor}' +
  ':host([hidden]),[hidden],:host(:not([inline])) slot{display:none!important}';
