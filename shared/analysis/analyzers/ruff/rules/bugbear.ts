import type { RuleRow } from '../../rule-row';

/** Likely bugs: https://docs.astral.sh/ruff/rules/#flake8-bugbear-b */
export const BUGBEAR: readonly RuleRow[] = [
  ['B002 unary-prefix-increment-decrement', 'bug', 'Python has no ++ or --: the number stays as it is.'],
  ['B003 assignment-to-os-environ', 'bug', 'Assigning to os.environ does not change the environment.'],
  ['B004 unreliable-callable-check', 'suspect', 'hasattr with __call__ does not tell whether an object can be called.'],
  ['B005 strip-with-multi-characters', 'suspect', 'strip removes any of the characters it is given, not the word.'],
  ['B006 mutable-argument-default', 'bug', 'A mutable default argument is shared by all calls.'],
  [
    'B008 function-call-in-default-argument',
    'suspect',
    'A call in a default argument runs once, when the function is defined.',
  ],
  ['B012 jump-statement-in-finally', 'bug', 'A return, break or continue in finally swallows the exception.'],
  ['B013 redundant-tuple-in-exception-handler', 'tidy', 'An except names its only type in a tuple.'],
  ['B014 duplicate-handler-exception', 'tidy', 'An except names the same exception twice.'],
  ['B015 useless-comparison', 'bug', 'The result of a comparison is not used.'],
  ['B016 raise-literal', 'crash', 'A literal is raised, which is no exception.'],
  ['B017 assert-raises-exception', 'test', 'A test expects any exception at all, so a wrong one passes too.'],
  ['B018 useless-expression', 'suspect', 'The value of an expression is not used.'],
  ['B019 cached-instance-method', 'slow', 'A cache on a method keeps its instances alive for ever.'],
  ['B020 loop-variable-overrides-iterator', 'bug', 'A loop variable replaces the collection it runs over.'],
  ['B021 f-string-docstring', 'suspect', 'An f-string is no docstring.'],
  ['B022 useless-contextlib-suppress', 'bug', 'contextlib.suppress without exceptions suppresses nothing.'],
  [
    'B023 function-uses-loop-variable',
    'suspect',
    'A function made in a loop sees only the last value of the loop variable.',
  ],
  [
    'B024 abstract-base-class-without-abstract-method',
    'suspect',
    'An abstract class has no abstract method, so it can be instantiated.',
  ],
  [
    'B025 duplicate-try-block-exception',
    'bug',
    'Two handlers of one try catch the same exception; the second never runs.',
  ],
  [
    'B026 star-arg-unpacking-after-keyword-arg',
    'suspect',
    'A star argument behind a keyword argument is still passed first.',
  ],
  [
    'B028 no-explicit-stacklevel',
    'tidy',
    'A warning without stacklevel points at the library instead of at its caller.',
    'off',
  ],
  ['B029 except-with-empty-tuple', 'bug', 'An except with an empty tuple catches nothing.'],
  ['B030 except-with-non-exception-classes', 'crash', 'An except names something that is no exception.'],
  [
    'B031 reuse-of-groupby-generator',
    'bug',
    'A group of itertools.groupby is used twice; the second time it is empty.',
  ],
  ['B032 unintentional-type-annotation', 'bug', 'A colon makes this an annotation where an assignment is meant.'],
  ['B033 duplicate-value', 'bug', 'A set names the same value twice.'],
  [
    'B034 re-sub-positional-args',
    'suspect',
    'The count and flags of this regular expression function are easily mixed up by position.',
  ],
  ['B035 static-key-dict-comprehension', 'bug', 'A dictionary comprehension uses one constant key.'],
  ['B039 mutable-contextvar-default', 'bug', 'A mutable default of a context variable is shared by all contexts.'],
  [
    'B904 raise-without-from-inside-except',
    'tidy',
    'An exception raised while handling another does not say whether that one was its cause.',
    'off',
  ],
];
