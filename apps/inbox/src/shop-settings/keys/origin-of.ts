/** The origin that somebody meant who wrote an address: `shop.example/about` is `https://shop.example`. */
export function originOf(written: string): string {
  const text = written.trim();
  if (text === '') return '';
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).origin : text;
}
