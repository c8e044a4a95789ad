import { nearestWord } from '../../kernel';
import { matchesRuleId } from '../matches-rule-id';

export interface UnknownRule {
  readonly name: string;
  /** What was meant, perhaps. */
  readonly nearest: string | undefined;
}

/**
 * Tells the names of rules that there are not. A name that may be of a tool whose report is imported another time is none of them:
 * it has to begin like a rule of ours, or be the name of one without its beginning or in other letters.
 */
export function findUnknownRules(known: readonly string[]): (names: readonly string[]) => UnknownRule[] {
  const beginnings = new Set(known.map((id) => beginningOf(id)));
  const answers = new Map<string, UnknownRule | undefined>();
  const look = (name: string): UnknownRule | undefined => {
    if (known.some((id) => matchesRuleId(name, id))) return undefined;
    const lower = name.toLowerCase();
    const nearest = known.find((id) => id.toLowerCase() === lower || id.endsWith(`/${name}`));
    if (nearest !== undefined) return { name, nearest };
    return beginnings.has(beginningOf(name)) ? { name, nearest: nearestWord(name, known) } : undefined;
  };
  return (names) =>
    names.flatMap((name) => {
      if (!answers.has(name)) answers.set(name, look(name));
      return answers.get(name) ?? [];
    });
}

function beginningOf(id: string): string {
  return id.slice(0, id.indexOf('/') + 1);
}
