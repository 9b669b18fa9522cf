import type { Party } from './actor.ts';
import { availableTransitions, waitingFor } from './available-transitions.ts';
import type { FieldValue } from './entry.ts';
import type { Instant, Order } from './order.ts';
import { type Phase, phases } from './phase.ts';
import { placeOrders } from './place-order.ts';
import type { History } from './simulate.ts';
import type { PastRequest } from './simulate-request.ts';
import { SimulatedRun } from './simulate-run.ts';
import { purchaseIn, type SampleName, type SampleStory, sampleNames, stories } from './simulate-stories.ts';
import { type Field, stateOf, type Transition, type Workflow } from './workflow.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Long enough for every ready workflow to come to its end. */
const horizonDays = 90;
const mostMoves = 30;

/** What becomes of typical orders under a workflow when everyone does what is expected of them, or does not. */
export function sampleHistory(workflow: Workflow, name: SampleName, end: Instant): History {
  const story = stories[name];
  const start = later(end, -horizonDays * day);
  const number = `${sampleNames.indexOf(name) + 1}`;
  const names = { groupId: `sample-${name}`, number, ids: [`sample-${name}`] };
  const [placed] = placeOrders(workflow, purchaseIn(story, start), names, start);
  if (!placed) throw new Error('a sample has a line');
  const run = new SimulatedRun(workflow, placed, start);
  const done = new Set<string>();
  for (let moves = 0; moves < mostMoves && !stateOf(workflow, run.order.state)?.final; moves++) {
    const move = nextMove(workflow, run, story, done);
    const news = nextNews(run, story);
    const at = later(run.now, 6 * hour);
    if (news && (!move || news.at <= at)) run.apply(news);
    else if (move) {
      run.pass(at);
      // A deadline may have come first.
      const still = nextMove(workflow, run, story, done);
      if (still?.row === move.row) {
        done.add(`${run.order.state} ${move.row.name}`);
        run.apply(requested(move, at));
      }
    } else break;
  }
  run.pass(end);
  return { order: run.order, entries: run.entries, until: end };
}

interface Move {
  readonly party: Party;
  readonly row: Transition;
}

/** What is done next: by whose move it is, else by the other; what leads on before what leads nowhere. */
function nextMove(
  workflow: Workflow,
  { order, path }: SimulatedRun,
  story: SampleStory,
  done: ReadonlySet<string>,
): Move | undefined {
  if (story.cancels) {
    const cancel = cancellation(workflow, order);
    if (cancel) return cancel;
  }
  const silent = isSilent(workflow, order, story);
  const mine = waitingFor(workflow, order) ?? 'seller';
  // A seller whose buyer says nothing waits with them.
  if (mine === 'buyer' && silent) return undefined;
  const parties: readonly Party[] =
    mine === 'buyer' ? ['buyer', 'seller'] : silent ? ['seller'] : ['seller', 'buyer'];
  for (const party of parties) {
    const [row] = availableTransitions(workflow, order, party)
      .filter((each) => leadsOn(workflow, order, each) && !done.has(`${order.state} ${each.name}`))
      .filter(({ to }) => to === order.state || !path.some(({ state }) => state === to))
      .toSorted((a, b) => rank(workflow, order, a) - rank(workflow, order, b));
    if (row) return { party, row };
  }
  return undefined;
}

/** By the buyer, or by the seller on their wish. */
function cancellation(workflow: Workflow, order: Order): Move | undefined {
  for (const party of ['buyer', 'seller'] as const) {
    const row = availableTransitions(workflow, order, party).find(
      ({ to }) => stateOf(workflow, to)?.phase === 'ended',
    );
    if (row) return { party, row };
  }
  return undefined;
}

/** Never to a bad end, and never back. */
function leadsOn(workflow: Workflow, order: Order, { to, intent }: Transition): boolean {
  const phase = phaseOf(workflow, to);
  if (intent === 'danger' || phase === 'ended' || phase === 'trouble') return false;
  return phases.indexOf(phase) >= phases.indexOf(phaseOf(workflow, order.state));
}

/** The next phase first, shipping or pickup as was ordered; an act that changes no state last. */
function rank(workflow: Workflow, order: Order, { to }: Transition): number {
  if (to === order.state) return 100;
  const phase = phaseOf(workflow, to);
  const other = order.delivery.method === 'pickup' ? 'shipping' : 'pickup';
  return phase === other ? 50 : phases.indexOf(phase);
}

function phaseOf(workflow: Workflow, name: string): Phase {
  return stateOf(workflow, name)?.phase ?? 'ended';
}

function isSilent(workflow: Workflow, order: Order, { silentFrom }: SampleStory): boolean {
  const at = phases.indexOf(phaseOf(workflow, order.state));
  return silentFrom !== undefined && at >= phases.indexOf(silentFrom);
}

function nextNews({ order, entries }: SimulatedRun, { carrier = [] }: SampleStory): PastRequest | undefined {
  const [parcel] = order.shipments;
  const reported = entries.filter(({ content }) => content.kind === 'shipment_event').length;
  const [days, status] = carrier[reported] ?? [];
  if (!parcel || days === undefined || status === undefined) return undefined;
  const at = later(parcel.shippedAt, days * day);
  const content = { kind: 'shipment_event', shipmentId: parcel.id, event: { status, at } } as const;
  return { at, author: { type: 'system' }, content };
}

function requested({ party, row }: Move, at: Instant): PastRequest {
  const fields = Object.fromEntries((row.fields ?? []).flatMap((field) => filledIn(field, at)));
  const content = { kind: 'transition', name: row.name, from: '', to: row.to, fields } as const;
  return { at, author: { type: party, id: `sample-${party}` }, content };
}

function filledIn({ key, type, required }: Field, at: Instant): [string, FieldValue][] {
  const date = later(at, 5 * day).slice(0, 10);
  const values = {
    text: '…',
    date,
    url: 'https://example.com/',
    staff: 'sample-seller',
    carrier: 'dhl',
    trackingNumber: '00340434161094042557',
    estimatedDelivery: date,
    paymentInstructions: '…',
    attachment: { id: 'sample', name: 'sample.pdf', type: 'application/pdf', size: '1' },
  } as const satisfies Record<Field['type'], FieldValue>;
  return required || type === 'carrier' || type === 'trackingNumber' ? [[key, values[type]]] : [];
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
