import type { CodeRule } from '../../code-rule';
import { enclosingCoroutine } from '../../kotlin-syntax/functions';
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
      /throw|ensureActive|handle\w*Exception|isActive|cancel|resumeWith|completeExceptionally|\bclose\(/i.test(
        match.node('body').text,
      )
    ) {
      return undefined;
    }
    const caughtBefore = match.node('try').text.slice(0, match.node('catch').startIndex - match.node('try').startIndex);
    if (/Cancellation|Interrupted/.test(caughtBefore)) return undefined;
    // A coroutine that ends here anyway loses nothing.
    if (enclosingCoroutine(match.node('try'))?.type !== 'function_declaration') return undefined;
    return { at: type, message: 'This also catches the exception that cancels the coroutine.' };
  },
};
