import { toFindingView } from '../../../functions/views/finding-view';
import { FindingView } from '../../../shared/contracts';
import { sampleReport } from '../../support/reports';

it('shows the way of the data as the contract names it', () => {
  const finding = sampleReport().findings.find(({ ruleId }) => ruleId === 'aurelis/sql-injection')!;

  const view = FindingView.parse(toFindingView(finding));

  expect(view.code_flow?.map(({ path, region, message }) => [path, region.start_line, message])).toEqual([
    ['src/server.js', 12, 'A query parameter enters here'],
    ['src/orders/database.js', 4, 'It is given to findOrder'],
    ['src/orders/database.js', 5, 'It becomes part of an SQL statement'],
  ]);
});

it('says nothing of a way where a finding has none', () => {
  const finding = sampleReport().findings.find(({ codeFlow }) => codeFlow === undefined)!;

  expect(toFindingView(finding)).not.toHaveProperty('code_flow');
});
