import { z } from 'zod';

// The record: GET /api/v1/workspaces/:workspaceId/events and .../versions

export const RecordLine = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  by: z.string().optional(),
  action: z.string(),
  result: z.enum(['done', 'refused']),
  details: z.record(z.string(), z.json()),
});
export type RecordLine = z.infer<typeof RecordLine>;
export const RecordLines = z.array(RecordLine);
