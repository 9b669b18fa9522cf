import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * What the real server is measured against: the same events over the same library, but it checks nothing and
 * stores nothing. A message is given its number, sent to the order's room and acknowledged.
 */
const http = createServer();
const io = new Server(http);
const heads = new Map<string, number>();

io.on('connection', (socket) => {
  socket.on('subscribe', async ({ orderId }: { orderId: string }, acknowledge: (answer: object) => void) => {
    await socket.join(orderId);
    acknowledge({ data: { head: heads.get(orderId) ?? 0, epoch: 'relay' } });
  });
  socket.on(
    'post',
    (
      message: { orderId: string; clientMessageId: string; text: string },
      acknowledge: (answer: object) => void,
    ) => {
      const seq = (heads.get(message.orderId) ?? 0) + 1;
      heads.set(message.orderId, seq);
      const entry = {
        ...message,
        ...{ id: randomUUID(), kind: 'message', seq, at: new Date().toISOString() },
        ...{ author: { type: 'buyer', name: 'Anna' }, published: true },
      };
      io.to(message.orderId).emit('entry', entry);
      acknowledge({ data: entry });
    },
  );
});

process.once('disconnect', () => process.exit());
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address !== 'string') process.send?.({ port: address.port });
});
