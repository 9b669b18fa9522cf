import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/database.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { addTestShop } from '../test-shop.ts';
import { forgetOldAnswerTimes, keepAnswerTimes, usualAnswerTime } from './answer-times.ts';
