import { expect, test } from 'vitest';
import { csvLine, csvStyles } from './csv.ts';

const { comma, semicolon } = csvStyles;

test('a record is written as RFC 4180 says, texts quoted and quotes doubled', () => {
  expect(csvLine(['1042', 'Doll, "blue"\r\nsecond line', 3, undefined], comma)).toBe(
    '"1042","Doll, ""blue""\r\nsecond line",3,\r\n',
  );
});

test('numbers have the sign that goes with the separator, and a minus stays one', () => {
  const cells = [{ decimal: '-129.00' }, { decimal: '1500' }];
  expect(csvLine(cells, comma)).toBe('-129.00,1500\r\n');
  expect(csvLine(cells, semicolon)).toBe('-129,00;1500\r\n');
});

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['+39 06 1', `"'+39 06 1"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(1)', `"'@SUM(1)"`],
  ['\t=1', `"'\t'=1"`],
  ['\r=1', `"'\r'=1"`],
  [' =1', `"' =1"`],
  ['\u200B=1', `"'\u200B=1"`],
  ['＝1+1', `"'＝1+1"`],
  ['tea;=1+1', `"tea;'=1+1"`],
  ['tea,+1', `"tea,'+1"`],
  ['tea\n@SUM(1)', `"tea\n'@SUM(1)"`],
  ['","=1+1', `""",""'=1+1"`],
])('no spreadsheet calculates %j', (text, cell) => {
  expect(csvLine([text], comma)).toBe(`${cell}\r\n`);
});

test.each(['Anna R.', 'https://shop.example/?a=1', 'a-b', 'a@b.example', 'yes, - he said'])(
  '%j stays as it is',
  (text) => {
    expect(csvLine([text], comma)).toBe(`"${text}"\r\n`);
  },
);
