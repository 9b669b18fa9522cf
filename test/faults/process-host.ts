import type { DialogHost } from '../dialog/model/dialog-host.ts';
import { addMacro } from '../dialog/model/dialog-host.ts';
import { asStaff } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import type { ServerProcess } from '../support/server-process.ts';

/** A server in a process of its own, to which tabs come through `port` where that is another than its own. */
export async function hostOf(
  server: ServerProcess,
  port = Number(new URL(server.url).port),
): Promise<DialogHost> {
  const seller = await asStaff(server.url);
  return {
    port,
    seller,
    macroId: await addMacro(seller),
    restart: () => server.restart(),
    async placeOrder() {
      const { id, buyer } = await placeOrder(server.url);
      const token = buyer.headers.authorization?.replace(/^Bearer /, '');
      if (token === undefined) throw new Error('The buyer has no token.');
      return { id, token };
    },
  };
}
