import type { PathStepView, SimulatedOrder, SimulationView } from '@ordialog/protocol';

/** What simulated orders amount to: where they stand at the end, how many differ, and what was sent how often. */
export function simulationTotals(
  orders: readonly SimulatedOrder[],
): Pick<SimulationView, 'states' | 'differing' | 'sends'> {
  const states = new Map<string, SimulationView['states'][number]>();
  const count = (step: PathStepView | undefined, which: 'past' | 'simulated') => {
    if (!step) return;
    const { state, stateName, phase } = step;
    const known = states.get(state) ?? { state, stateName, phase, past: 0, simulated: 0 };
    states.set(state, { ...known, [which]: known[which] + 1 });
  };
  const sends = new Map<string, SimulationView['sends'][number]>();
  for (const order of orders) {
    count(order.past.at(-1), 'past');
    count(order.path.at(-1), 'simulated');
    for (const { type, template } of order.sends) {
      const key = `${type} ${template}`;
      const known = sends.get(key) ?? { type, ...(template === undefined ? {} : { template }), count: 0 };
      sends.set(key, { ...known, count: known.count + 1 });
    }
  }
  return {
    states: [...states.values()],
    differing: orders.filter(({ differsAt }) => differsAt !== null).length,
    sends: [...sends.values()],
  };
}
