import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Log } from '../log.ts';

const entry = fileURLToPath(new URL('../../../storefront/src/backend.ts', import.meta.url));

export interface DemoStorefront {
  /** Where it listens now; undefined while it starts. */
  readonly origin: string | undefined;
  stop(): Promise<void>;
}

export interface DemoStorefrontSettings {
  /** Where the storefront's own server reaches us. */
  ordialogUrl: string;
  /** Where its visitors' browsers reach it, by way of us. */
  shopUrl: string;
  publicKey: string;
  secretKey: string;
  identitySecret: string;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/**
 * Runs the demo shop as what it is: a program of its own that knows us by our address and its keys. It is started
 * again when it dies, later and later if it keeps dying.
 */
export function startDemoStorefront(settings: DemoStorefrontSettings, log: Log): DemoStorefront {
  let child: ChildProcess;
  let origin: string | undefined;
  let isStopping = false;
  let pause = FIRST_PAUSE;
  let restart: NodeJS.Timeout | undefined;

  function start(): void {
    child = fork(entry, {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: process.env.NODE_ENV,
        ORDIALOG_URL: settings.ordialogUrl,
        SHOP_URL: settings.shopUrl,
        ORDIALOG_PUBLIC_KEY: settings.publicKey,
        ORDIALOG_SECRET_KEY: settings.secretKey,
        ORDIALOG_IDENTITY_SECRET: settings.identitySecret,
        HOST: '127.0.0.1',
        PORT: '0',
        BASE_PATH: '/demo',
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      if (typeof message !== 'object' || message === null || !('port' in message)) return;
      origin = `http://127.0.0.1:${message.port}`;
      pause = FIRST_PAUSE;
    });
    child.on('error', (err) => log.error({ err }, 'the demo storefront failed'));
    child.on('exit', (code) => {
      origin = undefined;
      if (isStopping) return;
      log.warn({ exitCode: code }, 'the demo storefront ended and is started again');
      restart = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  }

  start();
  return {
    get origin() {
      return origin;
    },
    async stop() {
      isStopping = true;
      clearTimeout(restart);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(impatience);
    },
  };
}
