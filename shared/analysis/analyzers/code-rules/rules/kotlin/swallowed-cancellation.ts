import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';
import { nameOf, receiverOf } from '../../kotlin-syntax/calls';
import { enclosingCoroutine, hasModifier } from '../../kotlin-syntax/functions';
import { isTestPath } from '../../kotlin-syntax/tests';

export const swallowedCancellation: CodeRule = {
  id: 'kotlin/swallowed-cancellation',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [755],
  description: 'A suspending function catches all exceptions, and with them the one that cancels it.',
  help: 'Cancelling a coroutine throws `CancellationException` inside of it. Caught together with everything else, the coroutine goes on working for nobody. Catch the exceptions you expect, or rethrow: `catch (e: CancellationException) { throw e }`.',
  bad: 'suspend fun load() { try { fetch() } catch (e: Exception) { log(e) } }',
  good: 'suspend fun load() { try { fetch() } catch (e: IOException) { log(e) } }',
  query: '(try_expression (catch_block (user_type) @type (block) @body) @catch) @try',
  check(match) {
    const type = match.node('type');
    if (!/^(?:Exception|Throwable|CancellationException)$/.test(type.text) || isTestPath(match.file.path)) {
      return undefined;
    }
    if (
      /throw|ensureActive|handle\w*Exception|isActive|cancel|resumeWith|completeExceptionally|onError\(|failure\(|\bclose\(/i.test(
        match.node('body').text,
      )
    ) {
      return undefined;
    }
    const caughtBefore = match.node('try').text.slice(0, match.node('catch').startIndex - match.node('try').startIndex);
    if (/Cancellation|Interrupted/.test(caughtBefore)) return undefined;
    if (isCleaningUp(match.node('try')) || !maySuspend(match.node('try'))) return undefined;
    // A coroutine that ends here anyway loses nothing.
    if (enclosingCoroutine(match.node('try'))?.type !== 'function_declaration') return undefined;
    return { at: type, message: 'This also catches the exception that cancels the coroutine.' };
  },
};

/** Functions of kotlinx.coroutines that suspend, and names under which others do. */
const SUSPENDS =
  /^(?:delay|yield|join|emit|collect|first|single|await|awaitAll|receive|send|withContext|withTimeout\w*|coroutineScope|supervisorScope|withCol|withIO\w*|(?:await|fetch|load|refresh|request|download|upload|sync|receive|collect)[A-Z]\w*|fetch|load|refresh|request|download|upload|sync)$/;

/** Whether the code that is tried can be cancelled: nothing throws where nothing suspends. */
function maySuspend(attempt: Node): boolean {
  const [body] = attempt.namedChildren;
  const suspending = suspendingFunctions(attempt.tree.rootNode);
  return (body?.descendantsOfType('call_expression') ?? []).some((call) => {
    const name = nameOf(call);
    return (receiverOf(call) === undefined ? suspending.get(name) : undefined) ?? SUSPENDS.test(name);
  });
}

/** Functions that the file declares, and whether they suspend. */
function suspendingFunctions(file: Node): ReadonlyMap<string, boolean> {
  return new Map(
    file
      .descendantsOfType('function_declaration')
      .map((one) => [one.childForFieldName('name')?.text ?? '', hasModifier(one, 'suspend')]),
  );
}

/** What is left to do after another exception, which goes on in any case. */
function isCleaningUp(attempt: Node): boolean {
  return [...ancestors(attempt)].some(({ type }) => type === 'catch_block' || type === 'finally_block');
}
