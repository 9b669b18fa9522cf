import { define } from './define.ts';

/**
 * Forms and endings are drawn for few who open a dialog, so their code is fetched when the first one is needed.
 * False when it cannot be fetched.
 */
export async function defineLater(): Promise<boolean> {
  try {
    const { Closing, ReviewForm, TransitionForm } = await import('./later-elements.ts');
    define('ordialog-closing', Closing);
    define('ordialog-review-form', ReviewForm);
    define('ordialog-transition-form', TransitionForm);
    return true;
  } catch {
    return false;
  }
}
