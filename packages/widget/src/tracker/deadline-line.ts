import type { OrderView } from '@ordialog/protocol';
import { daysBetween, formatDuration, formatMoment } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { TrackerTexts } from './tracker-texts.ts';

/** Beyond this many days a countdown says nothing that the date does not. */
const countdownDays = 7;

/** What is due by when, and how long that is from now. */
export function deadlineLine({ ended, deadlines: [deadline] }: OrderView, t: TrackerTexts, now: number) {
  if (ended || !deadline) return nothing;
  if (deadline.pausedAt !== undefined) return html`<p class="small muted">${t('due.paused')}</p>`;
  const due = Date.parse(deadline.dueAt);
  const duration = formatDuration(due - now, t.locale);
  const left = due <= now ? t('due.over') : t('due.left', { duration });
  const counted = daysBetween(now, due) <= countdownDays;
  return html`<p class="small muted figures">
    ${deadline.label} <strong>${formatMoment(deadline.dueAt, t.locale, now)}</strong>${counted ? html` · ${left}` : nothing}
  </p>`;
}
