import { expect, test } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

test.each([
  ['photo.jpg', 'image/jpeg', 'photo.jpg'],
  ['Квитанция № 5.PDF', 'application/pdf', 'Квитанция № 5.pdf'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\fakepath\\receipt.pdf', 'application/pdf', 'receipt.pdf'],
  ['invoice\u202Efdp.exe', 'application/pdf', 'invoicefdp.exe.pdf'],
  ['a\r\nSet-Cookie: x=1.png', 'image/png', 'a Set-Cookie x=1.png'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['...', 'image/png', 'file.png'],
  ['', 'image/webp', 'file.webp'],
  ['\ud800half.csv', 'text/plain', '\ufffdhalf.csv'],
  [`e${'\u0301'.repeat(500)}.gif`, 'image/gif', `e\u0301${'\u0301'.repeat(3)}.gif`.normalize('NFC')],
  [`${'x'.repeat(500)}.docx`, 'text/plain', `${'x'.repeat(120)}.txt`],
] as const)('%j as %s is called %j', (name, kind, expected) => {
  expect(cleanFileName(name, kind)).toBe(expected);
});
