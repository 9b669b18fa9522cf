import type { Actor } from './actor.ts';
import { anyState, type Transition, type Workflow } from './workflow.ts';
import type { WorkflowError } from './workflow-error.ts';

/** Rows that an earlier one always goes before: of the same name, or, where nobody asks by name, automatic. */
export function overlapErrors({ transitions }: Workflow): WorkflowError[] {
  const named = Map.groupBy(transitions, ({ name }) => name);
  const earlier = new Map([...named.keys()].map((name) => [name, new Earlier()]));
  const automatic = new Earlier();
  return transitions.flatMap((row, index): WorkflowError[] => {
    // Most names stand once.
    const sameName = (named.get(row.name)?.length ?? 0) > 1 && earlier.get(row.name)?.meet(row);
    const shadow = sameName || (row.automatic && automatic.meet(row));
    return shadow
      ? [{ path: `transitions.${index}`, code: 'shadowed', values: { name: row.name, ...shadow } }]
      : [];
  });
}

/** Who takes what by the rows so far, whatever else is true or under the very same condition. */
class Earlier {
  readonly #takers = new Map<string, Set<Actor>>();

  /** Where an earlier row goes before this one; it then counts among the earlier ones itself. */
  meet({ from, actors: mine, when }: Transition): { from: string; actor: string } | undefined {
    const condition = when ? JSON.stringify(when) : '';
    let met: { from: string; actor: string } | undefined;
    for (const start of new Set(from)) {
      const before = [start, anyState].flatMap((each) => [
        this.#takers.get(each),
        this.#takers.get(each + condition),
      ]);
      const actor = mine.find((each) => before.some((takers) => takers?.has(each)));
      if (actor) met ??= { from: start, actor };
      const takers = this.#takers.get(start + condition) ?? new Set();
      for (const each of mine) takers.add(each);
      this.#takers.set(start + condition, takers);
    }
    return met;
  }
}
