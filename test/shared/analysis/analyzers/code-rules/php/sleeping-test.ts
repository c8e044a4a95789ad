import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php class A extends TestCase { function testA() { usleep(1000000); $this->assertTrue(f()); } }'],
  clean: [
    '<?php class A { function wait() { sleep(2); } }',
    '<?php class A extends TestCase { function testA() { usleep(1000); $this->assertTrue(f()); } }',
    '<?php class A extends TestCase { function testA() { while (!f()) { sleep(1); } $this->assertTrue(f()); } }',
  ],
};
