import type { Migration } from 'kysely/migration';
import { up as shopsAndStaff } from './migrations/0001-shops-and-staff.ts';
import { up as orders } from './migrations/0002-orders.ts';
import { up as deliveries } from './migrations/0003-deliveries.ts';
import { up as attachments } from './migrations/0004-attachments.ts';
import { up as answerTimes } from './migrations/0005-answer-times.ts';
import { up as paymentMethods } from './migrations/0006-payment-methods.ts';
import { up as settings } from './migrations/0007-settings.ts';
import { up as savedReplies } from './migrations/0008-saved-replies.ts';
import { up as reviews } from './migrations/0009-reviews.ts';
import { up as lookups } from './migrations/0010-lookups.ts';
import { up as webhooks } from './migrations/0011-webhooks.ts';
import { up as exports } from './migrations/0012-exports.ts';
import { up as presence } from './migrations/0013-presence.ts';
import { up as maskedNotes } from './migrations/0014-masked-notes.ts';

/** In the order of their names. A list and not a folder scan: what runs is what was compiled and reviewed. */
export const migrations: Record<string, Migration> = {
  '0001-shops-and-staff': { up: shopsAndStaff },
  '0002-orders': { up: orders },
  '0003-deliveries': { up: deliveries },
  '0004-attachments': { up: attachments },
  '0005-answer-times': { up: answerTimes },
  '0006-payment-methods': { up: paymentMethods },
  '0007-settings': { up: settings },
  '0008-saved-replies': { up: savedReplies },
  '0009-reviews': { up: reviews },
  '0010-lookups': { up: lookups },
  '0011-webhooks': { up: webhooks },
  '0012-exports': { up: exports },
  '0013-presence': { up: presence },
  '0014-masked-notes': { up: maskedNotes },
};
