import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { readScript } from './read-script';
import { SQL_RULES } from './rules';

/** Runs the rules of SQL; a dialect nobody knows is read as far as its words go. */
export function createSqlAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      if (isMadeForTests(path)) return { found: [] };
      return { found: runModelRules(SQL_RULES, readScript(path, source.text), { isWanted, isLate }) };
    },
  };
}
