import { hasWords, type SqlRule } from '../sql-script';
import { alterations } from '../tables';

export const rowSecurityOff: SqlRule = {
  id: 'sql/row-security-off',
  grade: { cwe: [862], severity: 7.1, confidence: 'medium' },
  description: 'Row-level security of a table is switched off and stays off.',
  help: 'Its policies are kept but no longer looked at: everybody who may read the table reads the rows of everybody. Change the policy that stands in the way.',
  bad: 'ALTER TABLE documents DISABLE ROW LEVEL SECURITY;\n',
  good: 'CREATE POLICY own_documents ON documents USING (owner = current_user);\n',
  *check(script) {
    const off = new Map<string, { start: number; end: number }>();
    for (const { table, actions } of alterations(script)) {
      for (const action of actions) {
        const [first] = action;
        const last = action[3];
        if (!hasWords(action, 1, 'ROW', 'LEVEL', 'SECURITY') || first === undefined || last === undefined) continue;
        if (first.word === 'DISABLE') off.set(table, { start: first.start, end: last.end });
        if (first.word === 'ENABLE') off.delete(table);
      }
    }
    // The way back of a migration takes away what its way forth brought.
    if (/(?:^|[/._-])(?:down|rollback|revert|undo)[/._-]/i.test(script.path) || hasWayBack(script.text)) return;
    for (const [table, at] of off) {
      yield { at, message: `Every row of ${table} can be read by everybody who may read the table.` };
    }
  },
};

/** Sections of tools that keep both ways in one file. */
function hasWayBack(text: string): boolean {
  return /^--\s*(?:\+goose Down|migrate:down|\+migrate Down)/im.test(text);
}
