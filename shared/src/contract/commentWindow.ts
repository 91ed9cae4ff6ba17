import { z } from 'zod';
import { OPENED_PAGES } from '#method/commentWindow.ts';

const Moment = z.int().min(0);

/**
 * A time for comments. That on the problem lasts until the announced last day of the workspace; that on
 * anything else has a day of its own, so that it says nothing about comments on the problem.
 */
export const CommentWindow = z.object({
  openedAt: Moment,
  isLive: z.boolean(),
  closedAt: Moment.optional(),
  /** The page on which it is; left out it is the problem. */
  document: z.enum(OPENED_PAGES).optional(),
  lastDay: z.iso.date().optional(),
});

/** As it is sent. */
export const CommentWindowView = CommentWindow.extend({
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().optional(),
});
