import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer, FileToAnalyze } from '../analyzer';
import { isArmTemplate, readArm } from './read-arm';
import { readBicep } from './read-bicep';
import { BICEP_RULES } from './rules';
import type { Template } from './template';

/** What a test deploys is gone after minutes, and often is as it is to be tested against; secrets in it stay. */
const TEST_PATH = /(?:^|\/)tests?\/|\.tests?\.bicep$/i;
const ALWAYS: ReadonlySet<string> = new Set([
  'bicep/hard-coded-password',
  'bicep/secret-in-default',
  'bicep/unused-name',
]);

/** Runs the rules of Azure templates, whether they are written as Bicep or as JSON. */
export function createBicepAnalyzer(): FileAnalyzer {
  return {
    async analyze(file, isLate) {
      const template = await readTemplate(file);
      if (template === undefined) return { found: [] };
      const rules = TEST_PATH.test(file.path) ? BICEP_RULES.filter(({ id }) => ALWAYS.has(id)) : BICEP_RULES;
      return { found: runModelRules(rules, template, { isWanted: file.isWanted, isLate }) };
    },
  };
}

async function readTemplate({ language, path, source, tree }: FileToAnalyze): Promise<Template | undefined> {
  if (language === 'bicep') {
    // A file of parameters declares nothing.
    const root = path.toLowerCase().endsWith('.bicepparam') ? undefined : (await tree())?.rootNode;
    return root === undefined ? undefined : readBicep(root, source.text);
  }
  // What Bicep compiled is judged where it is written.
  if (!isArmTemplate(source.text) || /"_generator"\s*:\s*\{\s*"name"\s*:\s*"bicep"/.test(source.text)) return undefined;
  const root = (await tree())?.rootNode;
  return root === undefined ? undefined : readArm(root, source.text);
}
