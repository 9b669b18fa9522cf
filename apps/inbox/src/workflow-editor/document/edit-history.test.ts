import { dialogMarketplace } from '@ordialog/core';
import { describe, expect, it } from 'vitest';
import { beginHistory, endTyping, record, redo, undo } from './edit-history.ts';

const named = (en: string) => ({ ...dialogMarketplace, name: { en } });
const [one, two, three] = [named('1'), named('2'), named('3')];

describe('a history', () => {
  it('goes back and forth', () => {
    const history = record(record(beginHistory(one), two), three);
    expect(undo(history).present).toBe(two);
    expect(undo(undo(history)).present).toBe(one);
    expect(undo(undo(undo(history))).present).toBe(one);
    expect(redo(undo(history)).present).toBe(three);
    expect(redo(history).present).toBe(three);
  });

  it('forgets what was taken back once something else is done', () => {
    const history = record(undo(record(beginHistory(one), two)), three);
    expect(redo(history).present).toBe(three);
    expect(undo(history).present).toBe(one);
  });

  it('makes one step of a text that is typed, and another after it was left', () => {
    const typed = record(record(beginHistory(one), two, 'name.en'), three, 'name.en');
    expect(undo(typed).present).toBe(one);
    const left = record(endTyping(record(beginHistory(one), two, 'name.en')), three, 'name.en');
    expect(undo(left).present).toBe(two);
  });

  it('makes two steps of two texts', () => {
    const typed = record(record(beginHistory(one), two, 'name.en'), three, 'name.ru');
    expect(undo(typed).present).toBe(two);
  });

  it('takes no step where nothing changed', () => {
    const history = beginHistory(one);
    expect(record(history, one)).toBe(history);
  });

  it('does not grow without end', () => {
    let history = beginHistory(one);
    for (let step = 0; step < 1000; step += 1) history = record(history, named(String(step)));
    expect(history.past.length).toBe(200);
  });
});
