import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCatalogue } from '../../shared/analysis';
import { renderRulePage, rulePagePath } from '../../shared/reports';

const FOLDER = join(__dirname, '../../docs/rules');
const HOW_TO_MEND = 'node clients/cli/bin/aurelis.js rules --write-pages docs/rules';

it(`has a page for every rule and no other, as this writes them: ${HOW_TO_MEND}`, () => {
  const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/'));

  expect(pages.sort()).toEqual(
    ruleCatalogue
      .all()
      .map(({ id }) => rulePagePath(id))
      .sort(),
  );
});

it(`shows each rule as the catalogue has it, as this writes it: ${HOW_TO_MEND}`, () => {
  const outdated = ruleCatalogue
    .all()
    .filter((rule) => readFileSync(join(FOLDER, rulePagePath(rule.id)), 'utf8') !== renderRulePage(rule))
    .map(({ id }) => id);

  expect(outdated).toEqual([]);
});
