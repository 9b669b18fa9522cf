import { actors, locales, phases } from '@ordialog/core';
import { z } from 'zod';

export const actorSchema = z.enum(actors);
export const partySchema = z.enum(['buyer', 'seller']);
export const localeSchema = z.enum(locales);
export const phaseSchema = z.enum(phases);
/** ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();
