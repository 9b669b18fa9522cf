/**
 * What a shop may put on the launcher: lines on 24 × 24, an SVG path’s data, after Lucide’s “message-circle” and
 * “circle-question-mark”. The parcel is the loader’s own.
 */
export const launcherDrawings = {
  parcel: undefined,
  chat: 'M3 16.3a2 2 0 0 1 .1 1.2L2 20.8A1 1 0 0 0 3.3 22l3.4-1a2 2 0 0 1 1.1.1 10 10 0 1 0-4.8-4.8z',
  help: 'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0zM9 9a3 3 0 0 1 5.9 1c0 2-3 3-3 3v.5M12 16.3v1.4',
} as const;
