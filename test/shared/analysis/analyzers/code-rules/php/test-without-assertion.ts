import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '<?php class A extends \\PHPUnit\\Framework\\TestCase { #[Test] function adds() { $a = $this->createCart(); $a->add(1); } }',
      covers: ['adds'],
    },
  ],
  clean: [
    '<?php class A extends TestCase { function testA() { $this->assertSame(1, f()); } }',
    '<?php class A extends TestCase { function testA() { $this->runScenario(1); } }',
    '<?php class A extends TestCase { function testA() { $m->expects($this->once())->method("b"); } }',
    '<?php class A extends TestCase { function helper() { f(); } /** @doesNotPerformAssertions */ function testB() { f(); } }',
    '<?php class A { function testConnection() { f(); } }',
  ],
};
