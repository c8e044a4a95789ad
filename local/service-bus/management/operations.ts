import { cancelScheduledMessage } from './cancel-scheduled-message';
import type { ManagementOperation } from './management-operation';
import { peekMessage } from './peek-message';
import { receiveBySequenceNumber } from './receive-by-sequence-number';
import { renewLock } from './renew-lock';
import { scheduleMessage } from './schedule-message';
import { updateDisposition } from './update-disposition';

export const managementOperations: ReadonlyMap<string, ManagementOperation> = new Map([
  ['com.microsoft:cancel-scheduled-message', cancelScheduledMessage],
  ['com.microsoft:peek-message', peekMessage],
  ['com.microsoft:receive-by-sequence-number', receiveBySequenceNumber],
  ['com.microsoft:renew-lock', renewLock],
  ['com.microsoft:schedule-message', scheduleMessage],
  ['com.microsoft:update-disposition', updateDisposition],
]);
