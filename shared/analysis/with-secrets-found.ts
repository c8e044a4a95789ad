import type { Found } from './analyzers/analyzer';
import { everyPlaceOf } from './analyzers/secrets/every-place-of';
import { ruleCatalogue } from './rule-catalogue';
import type { SecretRange } from './text/redact';
import { isSecretName } from './values/secret-name';

/** Findings of these weaknesses stand where a password or a key is written down. */
const WRITTEN_DOWN: readonly number[] = [259, 321, 798];
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|`[^`]*`/g;
/** A setting and what it is set to, of which people may see the name. */
const SETTING = /^([\w.-]+)(?:=|[ \t]+)/;

/** With what looks like a secret, what rules take for one because of its use: no report shows that either. Sorted. */
export function withSecretsFound(
  looksLikeOne: readonly SecretRange[],
  found: readonly Found[],
  text: string,
): readonly SecretRange[] {
  const used = found.filter(isWrittenDown).flatMap(({ start, end }) => secretsIn(text.slice(start, end), start));
  return used.length === 0 ? looksLikeOne : everyPlaceOf([...looksLikeOne, ...used], text);
}

/** The secrets analyzer says itself what is to be hidden, and of which length. */
function isWrittenDown({ ruleId }: Found): boolean {
  const rule = ruleCatalogue.get(ruleId);
  return rule !== undefined && rule.analyzer !== 'secrets' && rule.cwe.some((one) => WRITTEN_DOWN.includes(one));
}

function secretsIn(region: string, at: number): SecretRange[] {
  const texts = [...region.matchAll(QUOTED)].filter(([quoted]) => quoted.length > 2);
  if (texts.length === 0) {
    const [shown = '', name = ''] = SETTING.exec(region) ?? [];
    return [{ start: at + (isSecretName(name) ? shown.length : 0), end: at + region.length }];
  }
  return texts.map(({ 0: quoted, index }) => ({ start: at + index + 1, end: at + index + quoted.length - 1 }));
}
