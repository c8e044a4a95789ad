import type { CodeRule } from '../code-rule';
import type { FileToAnalyze } from '../../analyzer';

/** What stands in no C, and soon in every C++. */
const CPLUSPLUS =
  /^[ \t]*(?:template[ \t]*<|namespace[ \t]+\w|namespace[ \t]*\{|class[ \t]+\w|using[ \t]+\w|(?:public|private|protected)[ \t]*:)|\bstd::|#include <(?:string|vector|memory|cstd\w+|iostream|functional|utility|algorithm|type_traits|limits)>/m;

const known = new WeakMap<object, boolean>();

/** Headers of C++ are often named like those of C; read as C, templates look like comparisons. */
export function withoutMisreadHeaders(rule: CodeRule): CodeRule {
  if (!rule.languages.includes('c')) return rule;
  return { ...rule, check: (match) => (isMisread(match.file) ? undefined : rule.check(match)) };
}

function isMisread({ language, path, source }: FileToAnalyze): boolean {
  if (language !== 'c' || !/\.h$/i.test(path)) return false;
  const answer = known.get(source) ?? CPLUSPLUS.test(source.text);
  known.set(source, answer);
  return answer;
}
