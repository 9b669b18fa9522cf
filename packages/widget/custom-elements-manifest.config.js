export default {
  globs: ['src/order-dialog.ts', 'src/tracker/order-tracker.ts', 'src/reviews/order-reviews.ts'],
  // The manifest is the published package's, and so is the line that names it.
  packagejson: false,
};
