import type { FindingKind } from '../../findings';
import type { AnalyzerManifest } from './analyzer';

export interface AppliesTo {
  readonly language: string;
  readonly isMinified: boolean;
  /** Longer than what people write: a lock file or a report. */
  readonly isLarge: boolean;
  /** The kinds that were asked for; all of them when absent. */
  readonly kinds: readonly FindingKind[] | undefined;
}

/** Whether an analyzer has anything to say about a file. */
export function appliesTo(manifest: AnalyzerManifest, file: AppliesTo): boolean {
  if (manifest.languages !== '*' && !manifest.languages.includes(file.language)) return false;
  if (file.isMinified && !manifest.readsMinified) return false;
  if (file.isLarge && !manifest.readsLarge) return false;
  return file.kinds === undefined || manifest.kinds.some((kind) => file.kinds?.includes(kind));
}
