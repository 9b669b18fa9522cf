import pg from 'pg';
import { paymentWorkflow } from './payment-workflow.ts';

export interface OrderOutcome {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly lastSeq: number;
  readonly deadlines: number;
  /** In the order of `seq`. */
  readonly entries: readonly { readonly seq: number; readonly name: string | null }[];
  readonly deliveries: readonly { readonly id: string; readonly state: string; readonly status: string }[];
}

/** How every waiting order ended, read past the server: ten thousand are too many to ask for one by one. */
export async function readOutcomes(databaseUrl: string): Promise<readonly OrderOutcome[]> {
  return rows<OrderOutcome>(
    databaseUrl,
    `select o.id, o.state, o.version, o.last_seq as "lastSeq", jsonb_array_length(o.deadlines) as deadlines,
      (select jsonb_agg(jsonb_build_object('seq', e.seq, 'name', e.content->>'name') order by e.seq)
        from entries e where e.order_id = o.id) as entries,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'state', d.effect->>'state', 'status', d.status))
        from deliveries d where d.order_id = o.id), '[]') as deliveries
    from orders o where o.workflow_key = $1`,
    [paymentWorkflow.key],
  );
}

/** How many of them wait for something: their payment, or a mail that is to be sent. */
export async function countUnsettled(databaseUrl: string): Promise<{ orders: number; mails: number }> {
  const [counts] = await rows<{ orders: number; mails: number }>(
    databaseUrl,
    `select (select count(*) from orders where workflow_key = $1 and state = 'awaiting_payment')::int as orders,
      (select count(*) from deliveries d join orders o on o.id = d.order_id
        where o.workflow_key = $1 and d.status = 'waiting')::int as mails`,
    [paymentWorkflow.key],
  );
  if (!counts) throw new Error('Counting answered nothing.');
  return counts;
}

async function rows<Row extends object>(databaseUrl: string, sql: string, values: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
