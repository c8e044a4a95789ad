import { memoryUsageLedger } from '../../../../shared/models';
import { usageLedgerContract } from '../../../contract/usage-ledger';
import { settableClock } from '../../../support/memory/settable-clock';

describe('the usage ledger in memory', () => {
  const clock = settableClock();
  const ledger = memoryUsageLedger(clock);

  usageLedgerContract(() => ledger, clock);
});
