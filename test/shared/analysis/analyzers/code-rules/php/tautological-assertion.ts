import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php self::assertFalse(false);', "<?php $this->assertSame('a', 'a');"],
  clean: ['<?php $this->assertTrue($a);', "<?php $this->assertSame('a', $a);", '<?php $this->assertTrue(false);', '<?php $this->assertEquals(1, 2);'],
};
