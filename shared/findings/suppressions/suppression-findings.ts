import type { RawFinding } from '../finding';
import type { UnknownRule } from './unknown-rules';

/** The rules about suppressions themselves. */
export const SUPPRESSION_RULES = 'suppression/*';

export interface WrittenSuppression extends Pick<RawFinding, 'path' | 'region' | 'snippet'> {
  identity?: string;
  ruleIds: readonly string[];
  until: string | undefined;
}

export function expiredFinding({ ruleIds, until, ...place }: WrittenSuppression): RawFinding {
  const message = `The suppression of ${list(ruleIds)} ended on ${until ?? 'a day that is over'}: it does not count any more.`;
  return { ...place, ruleId: 'suppression/expired', message };
}

export function unusedFinding({ ruleIds, until: _until, ...place }: WrittenSuppression): RawFinding {
  return {
    ...place,
    ruleId: 'suppression/unused',
    message: `There is no finding of ${list(ruleIds)} here to suppress.`,
  };
}

export function unknownRuleFinding(written: WrittenSuppression, { name, nearest }: UnknownRule): RawFinding {
  const { ruleIds: _ruleIds, until: _until, identity = '', ...place } = written;
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return {
    ...place,
    identity: `${identity} ${name}`,
    ruleId: 'suppression/unknown-rule',
    message: `There is no rule ${name}, so this suppresses nothing of it.${hint}`,
  };
}

function list(ruleIds: readonly string[]): string {
  return ruleIds.join(', ');
}
