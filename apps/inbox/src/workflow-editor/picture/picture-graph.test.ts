import { anyState, dialogMarketplace, progressStates, type Workflow, warehouse } from '@ordialog/core';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { deadlinesOf, pictureGraph } from './picture-graph.ts';
import { wrapWords } from './wrap-words.ts';

describe('the picture of a workflow', () => {
  it('draws each transition once for every state it leads out of', () => {
    const { nodes, edges } = pictureGraph(warehouse);
    const drawn = [...nodes.flatMap(({ own }) => own), ...edges.flatMap(({ rows }) => rows)];
    expect(drawn.length).toBe(warehouse.transitions.reduce((sum, { from }) => sum + from.length, 0));
  });

  it('lets transitions out of any state come from one place', () => {
    const { nodes, edges } = pictureGraph(progressStates);
    expect(nodes[0]?.key).toBe(anyState);
    expect(edges.every(({ from }) => from === anyState)).toBe(true);
  });

  it('survives transitions that lead nowhere', () => {
    const [row] = dialogMarketplace.transitions;
    const broken = {
      ...dialogMarketplace,
      transitions: row ? [{ ...row, from: ['gone'], to: 'nowhere' }] : [],
    };
    expect(pictureGraph(broken).edges).toEqual([]);
  });

  it('puts deadlines on the arrows that the system takes', () => {
    const clocks = deadlinesOf(warehouse);
    const names = [...clocks.keys()].map((index) => warehouse.transitions[index]?.name);
    expect(names).toEqual(['completeReceipt']);
  });
});

describe('the layout', () => {
  it('gives every card and arrow its place, and lets no cards overlap', () => {
    const graph = pictureGraph(dialogMarketplace);
    const { nodes, edges } = layOut(graph);
    expect(edges.every(({ points }) => points.length >= 2)).toBe(true);
    graph.nodes.forEach((one, at) => {
      graph.nodes.slice(at + 1).forEach((other, index) => {
        const [a, b] = [nodes[at], nodes[at + 1 + index]];
        if (!a || !b) throw new Error('every card has its place');
        const apart =
          Math.abs(a.x - b.x) >= (one.width + other.width) / 2 ||
          Math.abs(a.y - b.y) >= (one.height + other.height) / 2;
        expect(apart).toBe(true);
      });
    });
  });

  it('takes 200 states with 1,000 transitions', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `s${index}`);
    const name = { en: 'Name' };
    const large: Workflow = {
      ...dialogMarketplace,
      initial: 's0',
      states: Object.fromEntries(keys.map((key) => [key, { phase: 'preparation', name }])),
      transitions: Array.from({ length: 1000 }, (_, index) => ({
        name: `t${index}`,
        from: [`s${index % 200}`],
        to: `s${(index * 7 + 1) % 200}`,
        actors: ['seller'],
        label: name,
      })),
    };
    const { nodes } = layOut(pictureGraph(large));
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(200);
  });
});

it.each([
  ['Short', ['Short']],
  ['Two words that wrap', ['Two words', 'that wrap']],
  ['Far too many words for two lines', ['Far too', 'many word…']],
  ['Donaudampfschiff', ['Donaudamp…']],
])('%j fits its card', (text, lines) => {
  expect(wrapWords(text, 10, 2)).toEqual(lines);
});
