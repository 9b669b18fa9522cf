import type { CompanyView } from '@ordialog/protocol';

/** A company with one value changed. What may be missing and is empty is left out; without anything there is none. */
export function companyWith(company: CompanyView | null, change: Partial<CompanyView>): CompanyView | null {
  const all = Object.entries({ name: '', address: '', ...company, ...change });
  if (all.every(([, value]) => value === '')) return null;
  const {
    name = '',
    address = '',
    ...others
  } = Object.fromEntries(all.filter(([key, value]) => value !== '' || key === 'name' || key === 'address'));
  return { ...others, name, address };
}
