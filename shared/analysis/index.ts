export type {
  AnalysisEngine,
  AnalysisEngineOptions,
  AnalysisInput,
  AnalysisOptions,
  ChunkingResult,
  FileInspection,
} from './analysis-engine';
export type { ChunkedFile, CodeChunk } from './chunks/code-chunk';
export { analyzeEach, isLasting, selectionKey, sha256OfBytes, toAnalysisResult } from './cache/cached-files';
export { CachedBatch, type CachedFile, type ResultCache } from './cache/result-cache';
export { withResultCache } from './cache/with-result-cache';
export { isReportName as isCoverageReport } from './analyzers/coverage/report-name';
export { packagesIn } from './analyzers/dependencies/join/packages-in';
export type { LicencePolicy } from './analyzers/dependencies/join/licence-policy';
export { concludeAnalysis, type ConclusionInput } from './conclude/conclude-analysis';
export { importReports, OtherReport, reportsNotFound } from './conclude/import-reports';
export { redactImported } from './conclude/redact-imported';
export type { ConclusionMemory } from './conclude/conclusion-memory';
export type { NewCode, OutsideKnowledge } from './conclude/join';
export { createAnalysisEngine } from './create-analysis-engine';
export { DATAFLOW_VOCABULARY } from './dataflow-vocabulary';
export { ENGINE_VERSION } from './engine-version';
export { detectLanguage } from './languages/detect-language';
export { fileNameFor } from './languages/file-name-for';
export { isModule } from './languages/is-module';
export { languageGroup } from './languages/language-group';
export { largerFiles } from './larger-files';
export type { LanguageId } from './languages/languages';
export { mendFiles, type MendedFile, type Mending, type RefusedFix } from './mend/mend-files';
export { ruleCatalogue, type RuleCatalogue } from './rule-catalogue';
export { redactedSlice, type SecretRange } from './text/redact';
export { SourceText } from './text/source-text';
export { NO_NODE, type FlatTree } from './tree/flat-tree';
export { withoutSecrets } from './without-secrets';
export { startWorker, type StartedWorker } from './worker/start-worker';
