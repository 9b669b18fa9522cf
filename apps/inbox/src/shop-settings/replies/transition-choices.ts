import { type Locale, type Transition, textIn } from '@ordialog/core';
import type { WorkflowDocument, WorkflowList } from '@ordialog/protocol';
import type { ApiClient } from '@ordialog/ui';

/** A transition that a reply can bring with it. */
export interface TransitionChoice {
  readonly name: string;
  readonly label: string;
  /** What can be filled in beforehand, as text. */
  readonly fields: readonly { readonly key: string; readonly label: string }[];
}

/** What sellers can do in the shop's workflows, each name once: that of the default workflow first. */
export async function fetchTransitionChoices(
  api: ApiClient,
  locale: Locale,
): Promise<readonly TransitionChoice[]> {
  const list = await api.get<WorkflowList>('/v1/workflows');
  if (!list.ok) return [];
  const keys = list.data.items.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
  const documents = await Promise.all(
    keys.map(({ key }) => api.get<WorkflowDocument>(`/v1/workflows/${encodeURIComponent(key)}`)),
  );
  const transitions = documents.flatMap((answer) => (answer.ok ? answer.data.transitions : []));
  return choicesAmong(transitions, locale);
}

export function choicesAmong(
  transitions: readonly Transition[],
  locale: Locale,
): readonly TransitionChoice[] {
  const choices = new Map<string, TransitionChoice>();
  for (const { name, label, actors, fields = [] } of transitions) {
    if (!actors.includes('seller') || choices.has(name)) continue;
    const written = fields.filter(({ type }) => type !== 'paymentInstructions' && type !== 'attachment');
    choices.set(name, {
      name,
      label: textIn(label, locale),
      fields: written.map((field) => ({ key: field.key, label: textIn(field.label, locale) })),
    });
  }
  return [...choices.values()];
}
