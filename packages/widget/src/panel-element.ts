import type { TokenProvider } from '@ordialog/ui';

/** What `<order-dialog>` tells its panel. Types only: the panel's code is loaded when somebody wants it. */
export interface PanelSettings {
  /** The server's origin. */
  server: string;
  /** An order's id or number; without it the buyer chooses. */
  order: string | null;
  /** The language of the page. */
  locale: string;
  theme: string | null;
  placement: string | null;
  /** In the flow of the page, without launcher and close button. */
  inline: boolean;
  /** Before the buyer's eyes. */
  shown: boolean;
  tokenProvider: TokenProvider | undefined;
  labels: Readonly<Record<string, string>>;
}

export interface PanelElement extends HTMLElement, PanelSettings {
  /** Fetches everything again. */
  refresh(): Promise<void>;
  /** Forgets who the buyer was. */
  reset(): void;
}
