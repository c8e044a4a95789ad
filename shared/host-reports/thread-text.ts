import { ruleCatalogue } from '../analysis';
import type { Finding } from '../findings';
import { escapeMarkdown, inlineCode, LEVEL_NAMES } from '../reports';

/** What a thread on a line begins with. Nothing of the repository becomes a mark, a link or a mention. */
export function threadText({ ruleId, level, message, cwe, confidence, codeFlow, fix }: Finding): string {
  const help = ruleCatalogue.get(ruleId)?.help;
  const weaknesses = cwe.map((number) => `CWE-${number}`);
  const facts = [inlineCode(ruleId), ...weaknesses, `${confidence} confidence`].join(' · ');
  const first = codeFlow?.[0];
  const parts = [
    `**${LEVEL_NAMES[level]}:** ${escapeMarkdown(message)}`,
    ...(first === undefined ? [] : [`The data comes from ${inlineCode(`${first.path}:${first.region.startLine}`)}.`]),
    ...(help === undefined ? [] : [escapeMarkdown(help)]),
    ...(fix === undefined ? [] : [`${inlineCode('aurelis fix')} can mend it: ${escapeMarkdown(fix.description)}`]),
    facts,
  ];
  return parts.join('\n\n');
}

/** One line of the list of those that have no thread. */
export function listedText({ path, region, level, message, ruleId }: Finding): string {
  const place = inlineCode(`${path}:${region.startLine}`);
  return `- ${place} ${LEVEL_NAMES[level].toLowerCase()}: ${escapeMarkdown(message)} (${inlineCode(ruleId)})`;
}
