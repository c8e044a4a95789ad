import type { CodeRule } from '../../code-rule';
import { calledName, receiverOf } from '../../csharp-syntax/called';
import { isInAsyncFunction } from '../../csharp-syntax/enclosing';

/** These end in Async and return nothing: they tell of their end by an event. */
const RETURNS_NOTHING =
  /^(?:RunWorker|Cancel|Download(?:String|Data|File)|Upload(?:String|Data|File|Values)|OpenRead|OpenWrite|Load|Begin\w*|Fire\w*|Navigate)Async$/;

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
    store.SaveAsync();
    await log.FlushAsync();
  }
}`,
  good: `class Shop {
  async Task Close() {
    await store.SaveAsync();
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
    if (!isDelay && (!/[a-z]Async$/.test(name) || RETURNS_NOTHING.test(name))) return undefined;
    if (!isInAsyncFunction(call)) return undefined;
    const message = isDelay
      ? 'Without await this waits for nothing.'
      : `Nobody awaits ${name}; what it throws is lost.`;
    const edits = [{ start: call.startIndex, end: call.startIndex, text: 'await ' }];
    return { at: call, message, fix: { description: 'Await it', edits } };
  },
};
