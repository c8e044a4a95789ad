import type { CodeRule } from '../../code-rule';
import { mayAssert, saysItAsserts } from '../../java-syntax/assertions';
import { annotationName, annotationsOf } from '../../java-syntax/modifiers';

const TESTS = new Set(['Test', 'ParameterizedTest', 'RepeatedTest']);
/** Such a test is over when nothing was thrown. */
const SMOKE =
  /no(?:t)?(?:Fail|Throw|Exception|Error|Crash|Leak|Deadlock)|doesnt|doesNot|smoke|compile|mayBe|canBe|succe(?:ss|ed)|isOk|contextLoads|allow|accept|support|bench|perf|construct|should|no_?op|nop$|valid|ignored|skip|dummy|null|serializ|fuzz|lang_?\d|issue|bug|regress|\d{3}|works|handles|interrupt|stackOverflow/i;
/** A reader that is stepped through refuses by itself what does not fit. */
const STEPS = /\.(?:begin|end|next|skip|read|consume|expect)[A-Z]?\w*\(/;

const NAME = '(identifier) @test';
const QUALIFIED = '(scoped_identifier name: (identifier) @test)';

/** One pattern for each kind and name: the text that one pattern demands is looked for first. */
function methodWith(kind: string, name: string): string {
  return `
    ((method_declaration (modifiers (${kind} name: ${name})) name: (identifier) @name body: (block) @body) @method
      (#any-of? @test ${[...TESTS].map((test) => `"${test}"`).join(' ')}))`;
}

export const testWithoutAssertion: CodeRule = {
  id: 'java/test-without-assertion',
  languages: ['java'],
  grade: 'test',
  description: 'A test runs code and looks at nothing it does.',
  help: 'It stays green whatever the code returns, and fails only on an exception. Assert the result or what has changed. Where not failing is the point, say so: `assertDoesNotThrow`, or a name such as `doesNotThrowOnEmptyInput`.',
  bad: `class ShopTest {
  @Test void sells() { new Shop().sell("tea"); }
}`,
  good: `class ShopTest {
  @Test void sells() { assertEquals(3, new Shop().sell("tea")); }
}`,
  query: ['annotation', 'marker_annotation']
    .flatMap((kind) => [methodWith(kind, NAME), methodWith(kind, QUALIFIED)])
    .join('\n'),
  check(match) {
    const text = match.text('body');
    // Nearly every test says in its text that it checks something, which is seen sooner than all the rest.
    if (saysItAsserts(text) || STEPS.test(text)) return undefined;
    const name = match.node('name');
    const body = match.node('body');
    const annotations = annotationsOf(match.node('method'));
    const test = annotations.find((annotation) => TESTS.has(annotationName(annotation)));
    if (test === undefined || SMOKE.test(name.text) || /Fuzz|Benchmark|Performance/.test(match.file.path)) {
      return undefined;
    }
    // The annotation says what is to be thrown, or that the test does not run.
    if (/expected|timeout|enabled\s*=\s*false/i.test(test.childForFieldName('arguments')?.text ?? '')) return undefined;
    if (annotations.some((annotation) => /^(?:Disabled|Ignore|Benchmark)/.test(annotationName(annotation)))) {
      return undefined;
    }
    // A comment says what the test is for.
    const isExplained = body.descendantsOfType(['line_comment', 'block_comment']).length > 0;
    if (isExplained || mayAssert(body)) return undefined;
    return { at: name, message: 'This test checks nothing; it fails only if something is thrown.' };
  },
};
