import { cpus, totalmem } from 'node:os';

/** What the figures were measured on: without it they mean nothing. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${model}, ${processors.length} cores, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}
