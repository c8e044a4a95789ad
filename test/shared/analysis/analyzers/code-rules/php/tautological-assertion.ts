import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php class A extends TestCase { function testA() { self::assertFalse(false); } }',
    "<?php class A extends TestCase { function testA() { $this->assertSame('a', 'a'); } }",
  ],
  clean: [
    "<?php class A extends TestCase { function testA() { $this->assertTrue($a); $this->assertSame('a', $a); } }",
    '<?php class A extends TestCase { function testA() { $this->assertTrue(false); $this->assertEquals(1, 2); } }',
    '<?php class Response { function assertNothing() { PHPUnit::assertTrue(true); } }',
  ],
};
