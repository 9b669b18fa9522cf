import type { DestinationStream } from 'pino';

const COLORS: Record<string, string> = {
  fatal: '31',
  error: '31',
  warn: '33',
  info: '32',
  debug: '36',
  trace: '90',
};

/** For people at a terminal: time, level, message, then the other fields. */
export function readableStream(out: DestinationStream): DestinationStream {
  return { write: (line) => out.write(readableLine(line)) };
}

export function readableLine(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line);
  const clock = String(time).slice(11, 19);
  const label = `\u001b[${COLORS[level] ?? '0'}m${String(level).padEnd(5)}\u001b[0m`;
  const fields = Object.entries(rest)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const stack =
    err === undefined
      ? ''
      : `\n  ${String(err.stack ?? err.message ?? JSON.stringify(err)).replaceAll('\n', '\n  ')}`;
  return `${clock} ${label} ${msg ?? ''}\u001b[90m${fields}\u001b[0m${stack}\n`;
}
