/**
 * The launcher must look the same on a page that unsets everything: the host's own styles are important, which
 * wins over the page's. `[inline]` stays open to the page's wishes of size.
 */
export const launcherStyles =
  ':host{display:contents!important}' +
  ':host([inline]){display:block!important;min-height:480px;height:640px}' +
  ':host([hidden]){display:none!important}' +
  'button{all:initial;position:fixed;z-index:var(--ordialog-z-index,2147483000);inset:auto 20px max(20px,env(safe-area-inset-bottom)) auto;width:56px;height:56px;border-radius:50%;display:grid;place-items:center;cursor:pointer;color-scheme:light dark;--a:var(--ordialog-color-accent,light-dark(oklch(.42 .075 225),oklch(.8 .08 220)));background:var(--a);color:var(--ordialog-color-on-accent,light-dark(#fff,oklch(.2 .03 225)));box-shadow:0 2px 24px #0004}' +
  ':host([theme=light]) button{color-scheme:light}' +
  ':host([theme=dark]) button{color-scheme:dark}' +
  ':host([placement=start]) button{inset-inline:20px auto}' +
  ':focus-visible{outline:3px solid var(--a);outline-offset:3px}' +
  'svg{width:26px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round}' +
  'span{position:absolute;inset:-2px -2px auto auto;min-width:8px;padding:0 6px;border-radius:10px;background:#b3261e;color:#fff;font:600 13px/20px system-ui;text-align:center}' +
  '[hidden],:host(:not([inline])) slot{display:none!important}' +
  '@media(max-width:640px){:host([open]) button{display:none}}' +
  '@media print{button{display:none}}';
