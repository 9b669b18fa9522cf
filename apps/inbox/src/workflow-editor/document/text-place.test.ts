import { readyWorkflows, validateWorkflow, warehouse } from '@ordialog/core';
import { describe, expect, it } from 'vitest';
import { edit } from './edit.ts';
import { missingIn, textPlaces, written } from './text-place.ts';

describe('the texts of a document', () => {
  it.each(readyWorkflows.map((each) => [each.key, each] as const))(
    'are all there in %s',
    (_key, workflow) => {
      for (const { text } of textPlaces(workflow)) expect(missingIn(text)).toEqual([]);
    },
  );

  it('are those that the rules of workflows look at', () => {
    for (const { path, replace } of textPlaces(warehouse)) {
      const errors = validateWorkflow(edit(warehouse, replace({ en: 'Only English' })));
      expect(errors.map((error) => error.path)).toEqual(['ru', 'it', 'fr'].map((each) => `${path}.${each}`));
    }
  });

  it('are replaced one at a time', () => {
    for (const { path, replace } of textPlaces(warehouse)) {
      const after = textPlaces(edit(warehouse, replace({ en: 'Other' })));
      expect(after.filter(({ text }) => text.en === 'Other').map((place) => place.path)).toEqual([path]);
    }
  });
});

describe('a text', () => {
  it('is missing in a language where it is empty or blank', () => {
    expect(missingIn({ en: 'A', ru: ' ', it: '' })).toEqual(['ru', 'it', 'fr']);
  });

  it('loses a language that is emptied, though never English', () => {
    expect(written({ en: 'A', ru: 'Б' }, 'ru', '')).toEqual({ en: 'A' });
    expect(written({ en: 'A', ru: 'Б' }, 'en', '')).toEqual({ en: '', ru: 'Б' });
    expect(written({ en: 'A' }, 'fr', 'B')).toEqual({ en: 'A', fr: 'B' });
  });
});
