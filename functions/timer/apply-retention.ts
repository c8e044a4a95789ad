import { applyRetention } from '../../shared/retention';
import { timerFunction } from '../runtime/timer-function';

/** Erases what projects have kept for as long as their `retention_days` say. */
export const applyRetentionFunction = timerFunction({
  name: 'apply-retention',
  schedule: '0 41 * * * *',

  run: (services) => applyRetention(services),
});
