import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from './settings.ts';

describe('settings', () => {
  it('come back as they were stored', () => {
    const chosen = {
      locale: 'fr',
      scheme: 'dark',
      density: 'comfortable',
      sound: false,
      ordersAs: 'table',
    } as const;
    expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([[null], ['{'], ['7'], ['null'], ['{"locale":"xx","scheme":1,"sound":"yes"}']])(
    'are the usual ones where %s is stored',
    (stored) => {
      expect(parseSettings(stored)).toEqual(defaultSettings);
    },
  );
});
