import { type Locale, type Order, textIn, type Workflow } from '@ordialog/core';

/** The deadline of an order that passes first, as its label and the time in words; undefined when none is running. */
export function nextDeadline(
  workflow: Workflow,
  { deadlines }: Pick<Order, 'deadlines'>,
  { locale, timeZone = 'UTC' }: { locale: Locale; timeZone: string | undefined },
): readonly [label: string, time: string] | undefined {
  const [first] = deadlines
    .filter(({ pausedAt }) => pausedAt === undefined)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const deadline = first && workflow.deadlines.find(({ name }) => name === first.name);
  if (!first || !deadline) return undefined;
  const time = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return [textIn(deadline.label, locale), time.format(new Date(first.dueAt))];
}
