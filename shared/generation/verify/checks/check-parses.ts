import type { FixChange } from '../fix-change';

/** Undefined where it parses; what no grammar reads is for the engine to judge. */
export function checkParses({ files }: FixChange): string | undefined {
  const broken = files.find(({ facts }) => facts !== undefined && facts.after.hasErrors && !facts.before.hasErrors);
  return broken === undefined ? undefined : `${broken.path} does not parse any more`;
}
