import { describe, expect, it } from 'vitest';
import { problemWithUrl } from './check-url.ts';

describe('an address to be told at', () => {
  it.each([
    ['https://shop.example/hooks', undefined],
    ['https://shop.example:8443/hooks?key=1', undefined],
    ['http://shop.example/hooks', 'not_https'],
    ['ftp://shop.example/', 'not_https'],
    ['javascript:alert(1)', 'not_an_address'],
    ['shop.example', 'not_an_address'],
    ['https://user:secret@shop.example/', 'with_credentials'],
    ['https://localhost/', 'private_address'],
    ['https://api.localhost/', 'private_address'],
    ['http://127.0.0.1:9000/', 'private_address'],
    ['https://0x7f.1/', 'private_address'],
    ['https://2130706433/', 'private_address'],
    ['https://169.254.169.254/latest/meta-data', 'private_address'],
    ['https://[::1]/', 'private_address'],
    ['https://[::ffff:10.0.0.1]/', 'private_address'],
  ])('%s: %s', (url, problem) => {
    expect(problemWithUrl(url, false)).toBe(problem);
  });

  it('may be this machine where the server is a demo on it, and no other private one', () => {
    expect(problemWithUrl('http://127.0.0.1:9000/', true)).toBeUndefined();
    expect(problemWithUrl('http://localhost:9000/', true)).toBeUndefined();
    expect(problemWithUrl('http://10.0.0.1/', true)).toBe('private_address');
    expect(problemWithUrl('http://shop.example/', true)).toBe('not_https');
  });
});
