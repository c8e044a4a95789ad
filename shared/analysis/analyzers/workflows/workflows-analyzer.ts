import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readWorkflow } from './read-workflow';
import { WORKFLOW_RULES } from './rules';

/** Runs the rules of workflows over the YAML files that are one. */
export function createWorkflowsAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      const workflow = readWorkflow(path, source.text);
      if (workflow === undefined) return { found: [] };
      return { found: runModelRules(WORKFLOW_RULES, workflow, { isWanted, isLate }) };
    },
  };
}
