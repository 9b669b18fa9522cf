import { describe, expect, it } from 'vitest';
import { sampleSummary } from '../testing/sample-summary.ts';
import { reasonOf } from './reason.ts';

describe('an order is in the list because', () => {
  it.each([
    ['somebody asks, before all else', { asks: true, claimed: true }, 'asks'],
    ['the buyer says it is paid', { claimed: true, phase: 'payment' }, 'paid'],
    ['it is new', {}, 'toConfirm'],
    ['it is to be prepared', { phase: 'preparation' }, 'toPrepare'],
    ['of something else that is the seller’s to do', { phase: 'trouble' }, 'yourTurn'],
    ['it is listed, though the buyer has to act', { waitingFor: 'buyer' }, 'waitsForBuyer'],
    ['it is listed, though it has ended', { ended: true, waitingFor: null }, 'ended'],
    ['of a question after its end', { ended: true, asks: true }, 'asks'],
  ] as const)('%s', (_why, change, reason) => {
    expect(reasonOf(sampleSummary(change))).toBe(reason);
  });
});
