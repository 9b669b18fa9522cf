export { Closing } from './closing/closing.ts';
export { ReviewForm } from './review-form/review-form.ts';
export { TransitionForm } from './transition-form/transition-form.ts';
