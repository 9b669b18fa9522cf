import fc from 'fast-check';

/** What may happen to a dialog. `tab` 0 and 1 are the buyer's, 2 and 3 the seller's; a closed one is opened first. */
export type Command =
  | { readonly do: 'send' | 'sendFile' | 'read' | 'open'; readonly tab: number }
  | { readonly do: 'edit' | 'withdraw' | 'reply' | 'transition'; readonly tab: number; readonly pick: number }
  | { readonly do: 'offline' | 'online' | 'cut' | 'crash' | 'close'; readonly tab: number }
  | { readonly do: 'loseAnswer' | 'lateAnswer' | 'losePush'; readonly tab: number }
  /** The device of a party forgets all, as with cleared site data. */
  | { readonly do: 'forget'; readonly tab: number }
  | { readonly do: 'publish'; readonly pick: number; readonly shown: boolean }
  /** The seller sends a reply and confirms the order with it. */
  | { readonly do: 'macro' }
  | { readonly do: 'restart' }
  | { readonly do: 'wait'; readonly ms: number };

const tab = fc.nat({ max: 3 });
const pick = fc.nat({ max: 9 });
const at = <Name extends string>(...names: readonly Name[]) =>
  fc.record({ do: fc.constantFrom(...names), tab });

type Weighed = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Command> };

const talking: Weighed[] = [
  { weight: 30, arbitrary: at('send') },
  { weight: 3, arbitrary: at('sendFile') },
  { weight: 16, arbitrary: fc.record({ do: fc.constantFrom('edit', 'withdraw', 'reply'), tab, pick }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('transition'), tab, pick }) },
  { weight: 6, arbitrary: at('read') },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish'), pick, shown: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('macro') }) },
];

const breaking: Weighed[] = [
  { weight: 10, arbitrary: at('offline', 'online', 'online') },
  { weight: 10, arbitrary: at('cut', 'loseAnswer', 'lateAnswer', 'losePush', 'losePush') },
  { weight: 8, arbitrary: at('crash', 'close', 'open') },
  { weight: 1, arbitrary: at('forget') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
  { weight: 14, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.nat({ max: 120 }) }) },
];

/** Nothing but what people do; what breaks meanwhile is another's affair. */
export const talk = fc.array(fc.oneof(...talking), { minLength: 60, maxLength: 60 });

export const commands = fc.array(fc.oneof(...talking, ...breaking), {
  minLength: 5,
  maxLength: 60,
  size: 'max',
});
