import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { calledName, receiverOf, simpleName } from '../../csharp-syntax/called';
import { isInAsyncFunction, isWithin } from '../../csharp-syntax/enclosing';
import { methodOfFile } from '../../csharp-syntax/method-of-file';

/** What the framework names so gives back a task. */
const KNOWN =
  /^(?:SaveChanges|Flush|Write(?:Line)?|Send|CopyTo|Read(?:ToEnd|Line)?|Dispose|Connect|Open|Close|Commit|Rollback|ExecuteNonQuery|ExecuteSqlRaw|PostAsJson|Publish)Async$/;
const TASK = /^(?:Value)?Task$/;

export const unawaitedTask: CodeRule = {
  id: 'csharp/unawaited-task',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [391],
  description: 'A task is started and neither awaited nor kept.',
  help: [
    'The method goes on before the work is done, and an exception in it is lost.',
    'Write `await` before the call. Where nobody should wait, say so with `_ = `.',
  ].join('\n\n'),
  bad: `class Shop {
  async Task Close() {
    store.SaveChangesAsync();
    await log.FlushAsync();
  }
}`,
  good: `class Shop {
  async Task Close() {
    await store.SaveChangesAsync();
    await log.FlushAsync();
  }
}`,
  query: `
    (expression_statement (invocation_expression function: (member_access_expression name: (_) @name)) @call
      (#match? @name "Async|^Delay$"))
    (expression_statement (invocation_expression function: (identifier) @name) @call (#match? @name "[a-z]Async$"))`,
  check(match) {
    const call = match.node('call');
    const name = calledName(call);
    const isDelay = name === 'Delay';
    if (isDelay && receiverOf(call)?.text !== 'Task') return undefined;
    if (!isDelay && !returnsTask(call, name)) return undefined;
    if (!isInAsyncFunction(call)) return undefined;
    const message = isDelay
      ? 'Without await this waits for nothing.'
      : `Nobody awaits ${name}; what it throws is lost.`;
    // Nothing may be awaited while a lock is held.
    if (isWithin(call, 'lock_statement')) return { at: call, message };
    const edits = [{ start: call.startIndex, end: call.startIndex, text: 'await ' }];
    return { at: call, message, fix: { description: 'Await it', edits } };
  },
};

/** Many methods whose name ends so return nothing and start something in the background; here the declaration has to be seen. */
function returnsTask(call: Node, name: string): boolean {
  const called = methodOfFile(name, call);
  const type = called?.childForFieldName('returns') ?? called?.childForFieldName('type');
  return type === undefined || type === null ? KNOWN.test(name) : TASK.test(simpleName(type));
}
