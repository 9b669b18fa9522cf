import type { Locale } from '@ordialog/core';
import type { ShopTheme } from '@ordialog/protocol';

/** What the settings tell the page in their frame to show. */
export interface PreviewLook {
  readonly kind: 'preview-look';
  readonly theme: ShopTheme | null;
  /** The scheme of the page, and so of a dialog that follows it. */
  readonly ground: 'light' | 'dark';
  readonly locale: Locale;
  readonly shopName: string;
}

/** What that page answers once it listens. */
export const previewReady = { kind: 'preview-ready' } as const;

export function isPreviewReady(data: unknown): boolean {
  return kindOf(data) === previewReady.kind;
}

/** Told by a page of our own origin: who listens has looked at that. */
export function isPreviewLook(data: unknown): data is PreviewLook {
  return kindOf(data) === 'preview-look';
}

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}
