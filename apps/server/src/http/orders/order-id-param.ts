import { z } from 'zod';

export const orderIdParam = z.object({ id: z.string().min(1).max(64) });
