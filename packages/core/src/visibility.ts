import { holds } from './condition.ts';
import type { Author } from './entry.ts';
import type { Instant, Order } from './order.ts';
import type { Decision } from './step.ts';
import type { Workflow } from './workflow.ts';

/** Whether the buyer may see the order: by hand, else by the workflow's condition (seeds 003, 004). */
export function isVisible(workflow: Workflow, order: Order): boolean {
  return order.visibility ? order.visibility === 'shown' : holds(workflow.visibleWhen, order);
}

/** Shows an order to its buyer or hides it, or leaves that to the workflow again. */
export function setVisibility(
  order: Order,
  { visibility, author }: { visibility: 'shown' | 'hidden' | 'auto'; author: Author },
  now: Instant,
): Decision | undefined {
  if ((order.visibility ?? 'auto') === visibility) return undefined;
  const { visibility: _, ...rest } = order;
  const version = order.version + 1;
  return {
    order: visibility === 'auto' ? { ...rest, version } : { ...rest, version, visibility },
    entries: [{ author, at: now, published: false, content: { kind: 'visibility', visibility } }],
    effects: [],
  };
}
