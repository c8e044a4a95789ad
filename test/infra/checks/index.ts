import type { Check } from '../support/deployment';
import { DATA } from './data';
import { IDENTITY } from './identity';
import { LIMITS } from './limits';
import { MESSAGING } from './messaging';
import { OPERATIONS } from './operations';
import { PLAN_AND_APP } from './plan-and-app';

export const CHECKS: readonly Check[] = [...PLAN_AND_APP, ...IDENTITY, ...DATA, ...MESSAGING, ...OPERATIONS, ...LIMITS];
