import { define } from '@ordialog/ui';
import { SurveySection } from './survey-section.ts';

export function defineSurveySection(): void {
  define('inbox-settings-survey', SurveySection);
}
