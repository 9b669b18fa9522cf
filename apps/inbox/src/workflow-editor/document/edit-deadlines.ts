import { leavesFrom, type Workflow } from '@ordialog/core';

/**
 * Lets the system take a transition when a deadline passes; where it could not so far, from now on it may. Both are one
 * change, so that undoing it leaves nothing behind.
 */
export function endDeadline(document: Workflow, index: number, transition: string): Workflow {
  const deadline = document.deadlines[index];
  if (!deadline) return document;
  const { transitions } = document;
  const leads = transitions.filter((row) => row.name === transition && leavesFrom(row, deadline.state));
  const [first] = leads;
  const mayAlready = leads.some(({ actors }) => actors.includes('system'));
  return {
    ...document,
    deadlines: document.deadlines.with(index, { ...deadline, transition }),
    transitions:
      first && !mayAlready
        ? transitions.map((row) => (row === first ? { ...row, actors: [...row.actors, 'system'] } : row))
        : transitions,
  };
}
