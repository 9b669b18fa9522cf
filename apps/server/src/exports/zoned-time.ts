/** Writes an instant as spreadsheets of any language read it, `2026-03-01 13:00`, in a time zone. */
export function zonedTime(zone: string): (at: string | undefined) => string | undefined {
  // Swedish writes dates by ISO 8601.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return (at) => (at === undefined ? undefined : format.format(new Date(at)));
}

export function zoneOf({ settings }: { readonly settings: { readonly timeZone?: string } }): string {
  return settings.timeZone ?? 'UTC';
}
