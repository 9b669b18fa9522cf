import { measureColdStart } from './cold-start.ts';
import { measureLongLog } from './long-log.ts';
import { describeMachine } from './machine.ts';
import { measureMessages } from './messages.ts';
import { measurePageCost } from './page-cost.ts';
import { printTable, type Row } from './report.ts';
import { measureSizes } from './sizes.ts';
import { measureTransitions } from './transitions.ts';

/** `pnpm bench`, or `pnpm bench messages sizes` for some of it. Nothing here passes or fails: it prints. */
const measurements: Readonly<Record<string, { title: string; measure: () => Promise<Row[]> }>> = {
  messages: {
    title: 'Durable messages: 25 orders, two people in each, each with one under way',
    measure: measureMessages,
  },
  transitions: { title: 'The order engine', measure: measureTransitions },
  'long-log': { title: 'One dialog with a very long log', measure: measureLongLog },
  'cold-start': { title: 'npx -y pnpm@12 start, when installed', measure: measureColdStart },
  'page-cost': { title: 'What the tag costs a page, and the panel a buyer', measure: measurePageCost },
  sizes: { title: 'Sizes, brotli', measure: measureSizes },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in measurements));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there is ${Object.keys(measurements).join(', ')}.`);
  process.exit(1);
}

console.log(describeMachine());
for (const [name, { title, measure }] of Object.entries(measurements)) {
  if (wanted.length === 0 || wanted.includes(name)) printTable(title, await measure());
}
