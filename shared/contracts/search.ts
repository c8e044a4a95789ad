import { z } from 'zod';
import { ProjectId, RunId, SnapshotId } from './ids';

export const SearchRequest = z.strictObject({
  project_id: ProjectId,
  query: z.string().trim().min(1).max(2000).describe('Words, names or a question.'),
  run_id: RunId.optional().describe('Search the snapshot of this run; of the latest that succeeded when absent.'),
  path: z.string().min(1).max(500).optional().describe('A glob of the files to look in.'),
  limit: z.int().min(1).max(50).default(10),
  mode: z
    .enum(['fused', 'text'])
    .default('fused')
    .describe('`text` compares words alone; `fused` also meanings, where a model for embeddings is configured.'),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export const SearchHitView = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  language: z.string(),
  symbol: z.string().optional().describe('The function or class it is, such as `Cart.total`.'),
  text: z.string(),
  score: z.number().describe('Falls along the list; comparable within one answer only.'),
  matched_by: z.array(z.enum(['text', 'meaning'])),
});
export type SearchHitView = z.infer<typeof SearchHitView>;

export const SearchView = z.object({
  mode: z.enum(['fused', 'text']),
  notice: z.string().optional().describe('Why meanings were not compared.'),
  snapshot_id: SnapshotId,
  chunks: z.int().describe('How many pieces of code were searched.'),
  items: z.array(SearchHitView),
});
export type SearchView = z.infer<typeof SearchView>;
