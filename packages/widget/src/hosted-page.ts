import type { OrderDialog } from './order-dialog.ts';

interface OpenedLink {
  readonly token: string;
  readonly orderId: string;
}

const keptAs = 'ordialog-link';

/** The link's token from the address or, after a reload, from this tab's memory where the browser allows one. */
function linkToken(): string | undefined {
  const inAddress = location.pathname.split('/').filter(Boolean)[1];
  try {
    if (inAddress !== undefined) sessionStorage.setItem(keptAs, inAddress);
    return inAddress ?? sessionStorage.getItem(keptAs) ?? undefined;
  } catch {
    return inAddress;
  }
}

async function exchange(token: string): Promise<OpenedLink> {
  const response = await fetch('/v1/links/exchange', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Error(`The link was refused with ${response.status}`);
  return response.json();
}

/**
 * The page behind a link in an e-mail, `/o/{token}`. The link's token is exchanged by POST for a buyer's token and
 * leaves the address at once, so that it is neither shared nor sent on as a referrer.
 */
async function openLink(dialog: OrderDialog): Promise<void> {
  const link = linkToken();
  history.replaceState(null, '', `/o/${location.hash}`);
  if (link === undefined) return;
  let opened: Promise<OpenedLink> | undefined = exchange(link);
  const { orderId } = await opened.catch(() => ({ orderId: undefined }));
  if (orderId !== undefined) dialog.setAttribute('order', orderId);
  // The first answer's token is used once; when it has run out, the link is exchanged again.
  dialog.tokenProvider = async () => {
    const { token } = await (opened ?? exchange(link));
    opened = undefined;
    return token;
  };
}

const dialog = document.querySelector<OrderDialog>('order-dialog');
if (dialog) void openLink(dialog);
