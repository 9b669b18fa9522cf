import { z } from 'zod';
import { lineSchema } from './workflow-text.ts';

const launcherLabelSchema = lineSchema(60).min(1).exactOptional();

/** How the dialog looks on the shop's pages. What is left out is ours, and what a page sets itself wins over it. */
export const shopThemeSchema = z
  .strictObject({
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'Write it like #1a5f7a')
      .describe('Moved just as far as its contrast needs, in the light and the dark scheme.')
      .exactOptional(),
    scheme: z.enum(['auto', 'light', 'dark']).exactOptional(),
    radius: z.int().min(0).max(24).describe('Of the panel’s corners, in CSS pixels.').exactOptional(),
    font: z
      .enum(['inherit', 'system'])
      .describe('The page’s font, or that of the reader’s device.')
      .exactOptional(),
    placement: z.enum(['start', 'end']).describe('The side where a line begins, or ends.').exactOptional(),
    launcher: z
      .strictObject({
        label: z
          .strictObject({
            en: launcherLabelSchema,
            ru: launcherLabelSchema,
            it: launcherLabelSchema,
            fr: launcherLabelSchema,
          })
          .describe('The button’s name; the usual one in a language that is left out.')
          .exactOptional(),
        icon: z.enum(['parcel', 'chat', 'help']).exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: 'ShopTheme' });
export type ShopTheme = z.infer<typeof shopThemeSchema>;
