import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readManifests } from './read-manifests';
import { KUBERNETES_RULES } from './rules';

/** Runs the rules of Kubernetes over the YAML files that hold objects of it. */
export function createKubernetesAnalyzer(): FileAnalyzer {
  return {
    analyze({ source, isWanted }, isLate) {
      const manifests = readManifests(source.text);
      if (manifests === undefined) return { found: [] };
      return { found: runModelRules(KUBERNETES_RULES, manifests, { isWanted, isLate }) };
    },
  };
}
