import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php class A extends TestCase { function testA() { self::markTestIncomplete(""); } }'],
  clean: [
    "<?php $this->markTestSkipped('why');",
    '<?php if (PHP_OS === "x") { $this->markTestSkipped(); }',
    '<?php $this->mark();',
  ],
};
