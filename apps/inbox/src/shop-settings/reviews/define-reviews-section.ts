import { define } from '@ordialog/ui';
import { RatingSettings } from './rating-settings.ts';
import { ReviewEntry } from './review-entry.ts';
import { ReviewsSection } from './reviews-section.ts';
import { SurveyResults } from './survey-results.ts';

export function defineReviewsSection(): void {
  define('inbox-review-entry', ReviewEntry);
  define('inbox-rating-settings', RatingSettings);
  define('inbox-survey-results', SurveyResults);
  define('inbox-settings-reviews', ReviewsSection);
}
