import type { WorkflowDocument } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { isShown } from './is-shown.ts';

const name = { en: 'x', ru: 'x', it: 'x', fr: 'x' };
const open: WorkflowDocument['states'][string] = { phase: 'preparation', name };
const inner: WorkflowDocument['states'][string] = { ...open, unpublished: true };
const seller = { visible: true, visibility: 'auto', assignees: {} } as const;
const known = { state: 'to_pack', seller: { ...seller, publishedState: 'to_pack' } };

describe('whether the buyer is shown a step', () => {
  it('is not asked where everything is shown', () => {
    expect(isShown({ states: { to_pack: open, packed: open } }, known, 'packed')).toBeUndefined();
  });

  it('is as the state says where the workflow keeps some to the shop', () => {
    const states = { to_pack: open, checked: inner, packed: open };
    expect(isShown({ states }, known, 'checked')).toBe(false);
    expect(isShown({ states }, known, 'packed')).toBe(true);
  });

  it('is asked where something was hidden by hand', () => {
    const behind = { state: 'to_pack', seller: { ...seller, publishedState: 'placed' } };
    expect(isShown({ states: { to_pack: open, packed: open } }, behind, 'packed')).toBe(true);
  });
});
