import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../python-syntax/calls';
import { isExplained, isInsideTest, isOwnTest, testRightAround } from '../../python-syntax/test-code';

/** Less is a turn of the event loop rather than a guess. */
const MIN_SECONDS = 0.05;
/** Where the time that passes is what is tested. */
const ABOUT_TIME =
  /expir|recycle|invalidat|timing|\bcached?\b|_cache\b|lifespan|\bttl\b|_ttl|countdown|\beta\b|elapsed|perf_counter|monotonic|time\.time\(|duration|throttl|debounc|interval|call_later|test_\w*(?:sleep|time|delay)/i;
const AROUND = new Set([
  'while_statement',
  'for_statement',
  'if_statement',
  'function_definition',
  'with_statement',
  'lambda',
]);
/** Of these a call alone makes something to wait for, and waits for nothing. */
const ASYNCHRONOUS = new Set(['asyncio', 'trio', 'anyio']);

export const sleepingTest: CodeRule = {
  id: 'python/sleeping-test',
  languages: ['python'],
  grade: 'test',
  description: 'A test waits a fixed time for something to happen.',
  help: 'On a busy machine the time is too short and the test fails now and then; otherwise it is wasted. Wait for the event itself with a limit, or give the code a clock the test can set.',
  bad: `def test_opens():
    shop.open()
    time.sleep(2)
    assert shop.is_open`,
  good: `def test_opens():
    shop.open()
    assert shop.opened.wait(timeout=5)`,
  enabled: false,
  query: `((call function: [(attribute object: (identifier) @object attribute: (identifier) @name) (identifier) @name]
      arguments: (argument_list . [(integer) (float)] @time .)) @call (#eq? @name "sleep"))`,
  check(match) {
    const call = match.node('call');
    const library = match.find('object')?.text ?? 'time';
    const isKnown = /^(?:time|gevent)$/.test(library) || (ASYNCHRONOUS.has(library) && call.parent?.type === 'await');
    if (!isOwnTest(match.file.path) || !isKnown || Number(match.node('time').text) < MIN_SECONDS) return undefined;
    const test = testRightAround(call);
    // A loop looks again; a condition waits where it has to, such as in the cloud; what is entered for a while may be slow on purpose.
    if (test === undefined || enclosing(call, AROUND)?.type !== 'function_definition') return undefined;
    if (isInsideTest(test) || ABOUT_TIME.test(test.text) || isExplained(call, match.file.source.text)) return undefined;
    return { at: call, message: 'This is too long on a fast machine and too short on a busy one.' };
  },
};
