import { expect, test } from 'vitest';
import { type EmailContent, renderEmail } from './render-email.ts';

const content: EmailContent = {
  locale: 'fr',
  subject: 'Commande 1042',
  brand: 'Dolls & Co',
  heading: 'La boutique a confirmé votre commande',
  paragraphs: ['Première ligne\nseconde ligne', 'Un autre paragraphe'],
  facts: [
    ['Montant', '129,00 €'],
    ['Référence', '1042'],
  ],
  button: { label: 'Voir la commande', href: 'https://dialog.example/o/abc?x=1&y=2' },
  footer: 'Vous recevez ce message à cause de votre commande.',
};

test('says the same in HTML and as text', async () => {
  const { html, text } = await renderEmail(content);
  for (const said of ['Un autre paragraphe', 'Montant', '129,00 €', 'Voir la commande', content.footer]) {
    expect(html).toContain(said);
    expect(text).toContain(said);
  }
  expect(html).toContain('lang="fr"');
  expect(html).toContain('Première ligne<br />seconde ligne');
  expect(html).toContain('href="https://dialog.example/o/abc?x=1&amp;y=2"');
  expect(text).toContain('https://dialog.example/o/abc?x=1&y=2');
  expect(html).not.toMatch(/\{\{|<!--\/?(paragraph|facts?|button)-->/);
});

test('leaves out what there is none of', async () => {
  const { html } = await renderEmail({
    locale: 'en',
    subject: 's',
    heading: 'h',
    paragraphs: ['p'],
    footer: 'f',
  });
  expect(html).not.toContain('<a ');
  expect(html).not.toContain('class="label"');
});

test('escapes every value', async () => {
  const nasty = '<script>"\'&</script>{{footer}}<!--/fact-->';
  const { html } = await renderEmail({
    locale: 'en',
    subject: nasty,
    brand: nasty,
    heading: nasty,
    paragraphs: [nasty],
    facts: [[nasty, nasty]],
    button: { label: nasty, href: 'https://dialog.example/"><script>' },
    footer: nasty,
  });
  expect(html).not.toContain('<script');
  expect(html).not.toContain('{{');
  expect(html.split('&#123;&#123;footer}}').length - 1).toBe(10);
});

test('keeps the subject on one line', async () => {
  const { subject } = await renderEmail({ ...content, subject: 'Hello\r\nBcc: all@example.com\u2028x' });
  expect(subject).toBe('Hello Bcc: all@example.com x');
});

test.each(['javascript:alert(1)', 'data:text/html,x', '/o/abc'])('links to no %s', async (href) => {
  await expect(renderEmail({ ...content, button: { label: 'x', href } })).rejects.toThrow('http');
});

test('asks nothing of other servers', async () => {
  const { html } = await renderEmail(content);
  expect(html).not.toMatch(/fonts\.googleapis|<img|<link/);
});
