import { oxlint } from '../../../shared/analysis/analyzers/oxlint/manifest';
import { SYNTAX_ERROR_RULE } from '../../../shared/analysis/analyzers/syntax/manifest';
import { startLinting } from '../../../shared/analysis/start-linting';
import { bundledWorker, file } from '../../support/analysis-engine';

const SCRIPT = { ...file('a.js', 'debugger;\n'), language: 'javascript' };
const RULES = [...oxlint.rules.map(({ id }) => id), SYNTAX_ERROR_RULE];

/** The rules that a file is said to break, or nothing where it was not linted. */
async function linted(disabledRules: readonly string[]): Promise<readonly string[] | undefined> {
  const place = { workerFile: bundledWorker(), workers: 1, temporaryDirectory: undefined };
  const outcome = await startLinting([SCRIPT], { disabledRules, fileDeadlineMs: 50_000 }, place).get(SCRIPT);
  return outcome !== undefined && 'found' in outcome ? outcome.found.map(({ ruleId }) => ruleId) : undefined;
}

it('starts no process where no rule that it reports is wanted', async () => {
  expect(await linted(RULES)).toBeUndefined();
});

it.each(['oxlint/no-debugger', SYNTAX_ERROR_RULE])('starts one where %s alone is wanted', async (wanted) => {
  expect(await linted(RULES.filter((id) => id !== wanted))).toContain('oxlint/no-debugger');
});
