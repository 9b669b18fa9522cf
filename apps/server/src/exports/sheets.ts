import type { ExportView } from '@ordialog/protocol';
import { messageSheet } from './message-sheet.ts';
import { orderSheet } from './order-sheet.ts';
import { reviewSheet } from './review-sheet.ts';
import type { Sheet } from './sheet.ts';

export const sheets: Readonly<Record<ExportView['type'], Sheet>> = {
  orders: orderSheet,
  messages: messageSheet,
  reviews: reviewSheet,
};
