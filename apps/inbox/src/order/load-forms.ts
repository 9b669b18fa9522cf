import type { ActionCard } from '@ordialog/ui';

/** Makes the forms known. Their code is fetched when a card first opens one, so a card that nobody sees is asked to. */
export async function loadForms(): Promise<void> {
  const card = document.createElement('ordialog-action-card') as ActionCard;
  await card.choose({ name: '', to: '', toName: '', label: '', intent: 'danger', fields: [] });
}
