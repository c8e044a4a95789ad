import { z } from 'zod';
import { CloneLines } from './clone-lines';
import { DataflowFacts } from './dataflow-facts';
import { DependencyFacts } from './dependency-facts';
import { DocumentFacts } from './document-facts';
import { FileCoverage } from './file-coverage';
import { FileMetrics } from './file-metrics';
import { InlineSuppression } from './inline-suppression';
import { PublicFunction } from './public-function';

/**
 * What one file contributes to questions about the whole repository: gathered file by file, however the files are cut into
 * batches, and joined when the run ends. Each field belongs to one analyzer.
 */
export const FileFacts = z.strictObject({
  path: z.string(),
  clones: CloneLines.optional(),
  coverage: FileCoverage.optional(),
  dataflow: DataflowFacts.optional(),
  dependencies: DependencyFacts.optional(),
  document: DocumentFacts.optional(),
  metrics: FileMetrics.optional(),
  publicFunctions: z.array(PublicFunction).optional(),
  suppressions: z.array(InlineSuppression).optional(),
});
export type FileFacts = z.infer<typeof FileFacts>;
