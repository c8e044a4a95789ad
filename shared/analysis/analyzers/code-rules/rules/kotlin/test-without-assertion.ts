import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { nameOf, receiverOf } from '../../kotlin-syntax/calls';
import { annotationName, annotationsOf, isTest } from '../../kotlin-syntax/tests';

const CHECKS =
  /assert|verif|expect|fail|should|check|ensure|require|then|await|validat|confirm|compare|must|throws|match|equal|same|test|contains|satisf|finish|error/i;
const SMOKE =
  /bench|stress|sample|example|no(?:t)?(?:Fail|Throw|Exception|Error|Crash|Leak|Deadlock)|doesnt|does ?not|smoke|compile|mayBe|canBe|succe(?:ss|ed)|isOk|contextLoads|allow|accept|support|bench|perf|construct|no_?op|nop$|valid|ignored|skip|dummy|null|serializ|fuzz|lang_?\d|issue|bug|regress|\d{3}|works|handles|interrupt|stackOverflow/i;
const INFIX = /^(?:should|shouldBe|shouldNotBe|isEqualTo|must|eq)/;

export const testWithoutAssertion: CodeRule = {
  id: 'kotlin/test-without-assertion',
  languages: ['kotlin'],
  grade: 'test',
  description: 'A test runs code and looks at nothing it does.',
  help: 'It stays green whatever the code returns, and fails only on an exception. Assert the result or what has changed. Where not failing is the point, say so in the name.',
  bad: `class ShopTest {
  @Test fun sells() {
    Shop().sell("tea")
  }
}`,
  good: `class ShopTest {
  @Test fun sells() {
    assertEquals(3, Shop().sell("tea"))
  }
}`,
  enabled: false,
  query: '(function_declaration (modifiers (annotation)) name: (identifier) @name (function_body) @body) @function',
  check(match) {
    const [test, name, body] = [match.node('function'), match.node('name'), match.node('body')];
    if (!isTest(test) || SMOKE.test(name.text) || hasComment(body) || checksSomething(body)) return undefined;
    if (
      annotationsOf(test).some((one) => /^(?:Ignore|Disabled)$/.test(annotationName(one)) || /expected/.test(one.text))
    ) {
      return undefined;
    }
    return { at: name, message: 'This test checks nothing; it fails only if something is thrown.' };
  },
};

/** A comment says what the test is for. */
function hasComment(body: Node): boolean {
  return body.descendantsOfType(['line_comment', 'block_comment']).length > 0;
}

/** Functions that are called without a receiver may check what they do, except well-known ones. */
const KNOWN =
  /^(?:runBlocking|runTest|runBlockingTest|launch|async|delay|println|print|listOf|mapOf|setOf|repeat|with|run|apply|let|also|use)$/;

function checksSomething(body: Node): boolean {
  // The grammar reads `assertFailsWith<E> { … }` as a comparison.
  if (/\b(?:assert|verif|expect|fail|should|check|require|ensure|throws)\w*\s*[<({]/.test(body.text)) return true;
  if (body.descendantsOfType('throw_expression').length > 0) return true;
  if (
    body
      .descendantsOfType('infix_expression')
      .some((infix) => infix.namedChildren.some(({ text, type }) => type === 'identifier' && INFIX.test(text)))
  ) {
    return true;
  }
  return body.descendantsOfType('call_expression').some((call) => {
    const name = nameOf(call);
    if (KNOWN.test(name)) return false;
    if (CHECKS.test(name)) return true;
    return receiverOf(call) === undefined && !/^[A-Z]/.test(name);
  });
}
