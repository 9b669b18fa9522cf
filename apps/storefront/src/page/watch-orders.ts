import type { Shop } from './shop.ts';
import type { OrdersAnswer } from './shop-api.ts';

/** How often we look ourselves: while the dialog is closed, nothing else tells of news. */
const lookEvery = 20_000;

export interface Watch {
  look(): void;
  stop(): void;
}

/** Tells the buyer's orders now and whenever they have changed, while the page is being looked at. */
export function watchOrders({ api, dialog }: Shop, onAnswer: (answer: OrdersAnswer) => void): Watch {
  let stopped = false;
  let told: string | undefined;

  const look = async () => {
    const answer = await api.orders();
    const now = JSON.stringify(answer);
    // What is already shown is better than a passing failure.
    const passing = answer.result === 'failed' && told !== undefined;
    if (stopped || now === told || passing) return;
    told = answer.result === 'failed' ? undefined : now;
    onAnswer(answer);
  };
  const lookIfVisible = () => {
    if (document.visibilityState === 'visible') void look();
  };

  void look();
  const timer = window.setInterval(lookIfVisible, lookEvery);
  document.addEventListener('visibilitychange', lookIfVisible);
  const stopNews = dialog.onNews(() => void look());
  return {
    look: () => void look(),
    stop() {
      stopped = true;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfVisible);
      stopNews();
    },
  };
}
