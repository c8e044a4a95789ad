import { DATAFLOW_VOCABULARY, ruleCatalogue } from '../../../shared/analysis';
import {
  effectiveSettings,
  ignoredPatterns,
  parseSettings,
  type EffectiveSettings,
  type RequestedSettings,
  type RepositorySettings,
} from '../../../shared/settings';
import type { SettingsReader } from '../../../shared/source';

/** The settings of one scan: what was asked for on the command line, and what the repository's own file says. */
export interface ScanSettings {
  /** To be handed to whatever reads the source. */
  readonly reader: SettingsReader;
  /** As they are in the file; complete when its reader has been called. */
  file(): RepositorySettings;
  /** What counts in the end. */
  effective(): EffectiveSettings;
}

export function createScanSettings(requested: RequestedSettings): ScanSettings {
  let file: RepositorySettings = {};
  let effective: EffectiveSettings | undefined;
  return {
    reader: (content) => {
      file =
        content === undefined
          ? {}
          : parseSettings(content, { ...DATAFLOW_VOCABULARY, ruleIds: ruleCatalogue.all().map(({ id }) => id) });
      return ignoredPatterns(file);
    },
    file: () => file,
    effective: () => (effective ??= effectiveSettings(file, requested, ruleCatalogue.all())),
  };
}
