import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dialogMarketplace } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { readConfig } from '../../../apps/server/src/config.ts';
import { makeTestDataDir } from '../../../apps/server/src/db/test-data-dir.ts';
import { createLog } from '../../../apps/server/src/log.ts';
import { addWorkflow } from '../../../apps/server/src/orders/add-workflow.ts';
import { createServer, type Server } from '../../../apps/server/src/server.ts';
import { addTestShop, type TestShop } from '../../../apps/server/src/test-shop.ts';
import { type ApiClient, asShop, asStaff } from '../../support/api.ts';
import { mintBuyerToken } from '../../support/buyer-token.ts';
import { freePort } from '../../support/free-port.ts';
import { addMacro, type DialogHost, type SharedOrder } from './dialog-host.ts';

/** Says where its logs stand so often, to have what was lost found while a test waits. */
const headsEveryMs = 400;

type Env = Readonly<Record<string, string>> & { readonly DATA_DIR: string };

/** A real server in this process with one shop, which can be stopped and started on the same data. */
export class DialogServer implements DialogHost {
  readonly port: number;
  readonly #env: Env;
  #server: Server;
  #shop: TestShop | undefined;
  #seller: ApiClient | undefined;
  #macroId = '';
  #turn: Promise<void> = Promise.resolve();

  private constructor(port: number, env: Env, server: Server) {
    this.port = port;
    this.#env = env;
    this.#server = server;
  }

  static async start(databaseUrl?: string): Promise<DialogServer> {
    const port = await freePort();
    const env = {
      PORT: String(port),
      DATA_DIR: await makeTestDataDir(),
      DEMO: '0',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    const started = new DialogServer(port, env, await listening(env));
    const { db } = started.#server.context;
    const added = await addTestShop(db);
    started.#shop = added;
    await db.transaction().execute((trx) => addWorkflow(trx, added.shop.id, dialogMarketplace, new Date()));
    const { email, password } = added.seller;
    started.#seller = await asStaff(started.url, { email, password });
    started.#macroId = await addMacro(started.#seller);
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get shop(): TestShop {
    if (!this.#shop) throw new Error('The server has no shop yet.');
    return this.#shop;
  }

  /** Signed in, on a line that never fails. */
  get seller(): ApiClient {
    if (!this.#seller) throw new Error('Nobody has signed in yet.');
    return this.#seller;
  }

  get macroId(): string {
    return this.#macroId;
  }

  /** Whoever asks for it meanwhile waits for their turn. */
  restart(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.#server.close();
      this.#server = await listening(this.#env);
    });
    return this.#turn;
  }

  /** Ends it and removes its data. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#server.close();
    await rm(this.#env.DATA_DIR, { recursive: true, force: true });
  }

  async placeOrder(): Promise<SharedOrder> {
    const { shop, secretKey } = this.shop;
    const email = `${randomUUID()}@example.com`;
    const { status, body } = await asShop(this.url, secretKey).post<{ orders: OrderView[] }>('/v1/orders', {
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email, name: 'Anna Rossi', locale: 'it' },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability: 'in_stock' }],
      delivery: { method: 'post', price: 900, address: 'Via Roma 1, Torino' },
      payment: { method: 'bank_transfer' },
    });
    const [order] = body.orders ?? [];
    if (status !== 201 || !order)
      throw new Error(`Placing an order answered ${status}: ${JSON.stringify(body)}`);
    const signing = { issuer: shop.public_key, secret: shop.identity_secret };
    return { id: order.id, token: await mintBuyerToken({ sub: email, email }, signing) };
  }
}

async function listening(env: Env): Promise<Server> {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const log = createLog({ level: 'silent', readable: false });
  const server = await createServer(read.config, { log, headsEveryMs });
  await server.listen();
  return server;
}
