import type { ShopView } from '@ordialog/protocol';
import type { StaffClient } from '../../session/staff-client.ts';
import { SettingsForm } from './settings-form.ts';

/** The values of the shop itself; each section shows and changes some of them. */
export function shopForm(client: StaffClient): SettingsForm<ShopView> {
  return new SettingsForm<ShopView>({
    load: () => client.get('/v1/shop'),
    save: (change, { version }) => client.patch('/v1/shop', { ...change, expectedVersion: version }),
  });
}
