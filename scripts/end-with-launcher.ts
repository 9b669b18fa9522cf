import { readFileSync } from 'node:fs';

/**
 * Loaded before a program that `npx` starts. npm passes no signal on: ended by SIGTERM, it leaves pnpm and the
 * server behind, which would go on listening. So whoever has npm above them ends when it does.
 */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** What Linux says of a process; undefined elsewhere and when it is gone. */
function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the state and the parent come after the last one.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) {
      return undefined;
    }
    throw error;
  }
}

/** Our ancestor that npm itself started. */
function childOfNpm(): Process | undefined {
  let current = readProcess(process.pid);
  while (current !== undefined && current.parent > 1) {
    const parent = readProcess(current.parent);
    if (parent !== undefined && /^npm exec|\/npx(-cli\.js)?\0/.test(parent.command)) return current;
    current = parent;
  }
  return undefined;
}

const launched = childOfNpm();
if (launched !== undefined) {
  const watch = setInterval(() => {
    // A process whose parent has ended gets another one, even while nobody has collected the parent yet.
    if (readProcess(launched.pid)?.parent === launched.parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
