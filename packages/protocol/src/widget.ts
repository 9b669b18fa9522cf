import { z } from 'zod';
import { shopThemeSchema } from './shop-theme.ts';

const { scheme, placement, launcher } = shopThemeSchema.shape;

export const widgetQuerySchema = z.object({
  shop: z.string().max(100).optional().describe('Its public key; else the shop that made the token.'),
  mine: z.string().max(1).optional().describe('Tells a buyer’s answer from everybody’s, in caches.'),
});

/** What an element needs to know before anybody opens it. */
export const widgetSchema = z
  .object({
    unread: z.int().min(0).nullable().describe('Over all orders of the buyer; null without a good token.'),
    theme: z.object({
      css: z
        .string()
        .describe(
          'For the shadow root around a view: the launcher, and the shop’s `--ordialog-*` where the page has none.',
        ),
      scheme,
      placement,
      label: launcher.unwrap().shape.label,
      icon: z.string().describe('Lines of a drawing of 24 × 24: an SVG path’s data.').exactOptional(),
    }),
  })
  .meta({ id: 'Widget' });
export type Widget = z.infer<typeof widgetSchema>;
