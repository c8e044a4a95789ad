import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
export const swallowedInterrupt: CodeRule = {
  id: 'java/swallowed-interrupt',
  languages: ['java'],
  grade: 'suspect',
  cwe: [391],
  description: 'InterruptedException is caught and the thread forgets that it was asked to stop.',
  help: 'Catching `InterruptedException` clears the flag of the thread, so loops and pools above never learn that they should end. Call `Thread.currentThread().interrupt()`, or let the exception pass.',
  bad: `class Shop {
  void rest() {
    try { Thread.sleep(1000); } catch (InterruptedException e) { log.warn("woken", e); }
  }
}`,
  good: `class Shop {
  void rest() {
    try { Thread.sleep(1000); } catch (InterruptedException e) { log.warn("woken", e); Thread.currentThread().interrupt(); }
  }
}`,
  query: `((catch_clause (catch_formal_parameter (catch_type) @type) body: (block) @body)
    (#match? @type "InterruptedException"))`,
  check(match) {
    const body = match.node('body');
    // An empty one is what java/empty-catch is about, and a comment says why.
    const isExplained = body.namedChildren.every(({ type }) => type.endsWith('_comment'));
    if (isExplained || isTestPath(match.file.path)) return undefined;
    if (/interrupt|throw\b|exit\(|\breturn\b|\bbreak\b|fail\(/i.test(body.text)) return undefined;
    return { at: match.node('type'), message: 'After this the thread no longer knows that it was interrupted.' };
  },
};
