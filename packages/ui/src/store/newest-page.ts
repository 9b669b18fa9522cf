/** What of a log is fetched first: its newest entries. PostgreSQL's largest integer stands behind all of them. */
export const newestPage = { before: 2_147_483_647, limit: 50 } as const;
