import type { Baseline, DataflowSettings, FindingKind, Gate, Judgement, PathSuppression } from '../findings';
import { levelSetting, type EffectiveSettings } from './effective-settings';

/** What of the settings counts when an analysis ends. */
export interface ConclusionSettings {
  kinds: FindingKind[] | undefined;
  disabledRules: string[];
  enabledRules: string[];
  suppressions: PathSuppression[];
  judgement: Pick<Judgement, 'levelOf' | 'baseline'>;
  gate: Gate | undefined;
  /** Licences of packages are judged only where there is one. */
  licencePolicy: { allow?: string[]; deny?: string[] } | undefined;
  dataflow: DataflowSettings | undefined;
}

export function conclusionSettings(settings: EffectiveSettings, baseline: Baseline | undefined): ConclusionSettings {
  const { kinds, disabledRules, enabledRules, suppressions, levels, gate, licences, dataflow } = settings;
  return {
    kinds,
    disabledRules,
    enabledRules,
    suppressions,
    judgement: { levelOf: (ruleId) => levelSetting(levels, ruleId), baseline },
    gate,
    dataflow,
    licencePolicy: licences && {
      ...(licences.allow === undefined ? {} : { allow: licences.allow }),
      ...(licences.deny === undefined ? {} : { deny: licences.deny }),
    },
  };
}
