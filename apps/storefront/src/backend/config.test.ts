import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const env = {
  ORDIALOG_URL: 'http://127.0.0.1:8080/',
  ORDIALOG_PUBLIC_KEY: 'pk_demo',
  ORDIALOG_SECRET_KEY: 'sk_demo',
  ORDIALOG_IDENTITY_SECRET: 'identity-secret-0123456789-0123456789',
};

describe('readConfig', () => {
  it('fills in what may be left out', () => {
    expect(readConfig({ ...env, ORDIALOG_PUBLIC_URL: '' })).toEqual({
      valid: true,
      config: {
        ordialogUrl: 'http://127.0.0.1:8080',
        ordialogPublicUrl: '',
        publicKey: 'pk_demo',
        secretKey: 'sk_demo',
        identitySecret: env.ORDIALOG_IDENTITY_SECRET,
        shopUrl: 'http://127.0.0.1:8080',
        basePath: '/demo',
        host: '127.0.0.1',
        port: 0,
      },
    });
  });

  it('names every wrong setting and repeats no value', () => {
    const read = readConfig({
      ...env,
      PORT: 'x',
      BASE_PATH: 'demo/',
      ORDIALOG_SECRET_KEY: 'pk_swapped',
      ORDIALOG_IDENTITY_SECRET: 'short',
    });
    const problems = read.valid ? [] : read.problems;
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'ORDIALOG_SECRET_KEY',
      'ORDIALOG_IDENTITY_SECRET',
      'BASE_PATH',
      'PORT',
    ]);
    expect(problems.join()).not.toMatch(/pk_swapped|short/);
  });
});
