/** The reader came by the mail that asks for the survey. */
export function isSurveyLink(): boolean {
  return location.hash === '#survey';
}
