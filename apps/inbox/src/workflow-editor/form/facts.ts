import { knownFacts, learnedFacts, type Workflow } from '@ordialog/core';
import type { EditorTexts } from '../texts/editor-texts.ts';
import type { Option } from './choice-field.ts';

type Learned = (typeof learnedFacts)[number];

/** Facts with words of ours; a shop's own are called as the shop called them. */
const worded = [...learnedFacts, 'paymentClaimed'] as const;

/** What an order of this workflow can be known to have, in words. */
export function factOptions(document: Workflow, words: EditorTexts): readonly Option<string>[] {
  return [...knownFacts(document)].map((value) => ({ value, text: factText(value, words) }));
}

function factText(fact: string, words: EditorTexts): string {
  const known = worded.find((each): each is Learned | 'paymentClaimed' => each === fact);
  return known ? words(`fact.${known}`) : fact;
}
