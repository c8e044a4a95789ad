import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php try { f(); } catch (\\Throwable $e) {}', covers: ['catch (\\Throwable $e) {}'] },
    '<?php try { f(); } catch (A | Exception) { } finally { g(); }',
  ],
  clean: [
    '<?php try { f(); } catch (Exception $ignored) {}',
    '<?php try { f(); } catch (NotFoundException $e) {}',
    '<?php try { f(); } catch (Exception $e) { /* nothing to read yet */ }',
    '<?php try { f(); } catch (Exception $e) { log($e); }',
  ],
};
