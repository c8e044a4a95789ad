import { isActive, type AnalysisReport, type Finding } from '../../findings';
import type { RenderOptions } from '../render-options';
import { count, levelSentence } from '../report-words';
import { selectShown } from '../select-shown';
import { escapeToOneLine } from '../visible-characters';
import { findingText, toTextPage, type TextPage } from './finding-text';
import { truncate } from './wrap';

/** For whoever watches: what a report finds that the one before it did not, in full, and what is gone, a line each. */
export function* renderChanges(
  before: AnalysisReport,
  after: AnalysisReport,
  options: RenderOptions = {},
): Generator<string> {
  const page = toTextPage(options);
  const found = activeOf(before);
  const now = activeOf(after);
  const fresh = [...now.values()].filter(({ fingerprint }) => !found.has(fingerprint));
  const gone = [...found.values()].filter(({ fingerprint }) => !now.has(fingerprint));
  for (const file of selectShown({ findings: fresh }, options.maxFindings ?? fresh.length).files) {
    yield `${page.paint('underline', escapeToOneLine(file.path))}\n`;
    for (const finding of file.findings) yield findingText(finding, page);
    yield '\n';
  }
  for (const finding of gone) yield `${page.paint('green', 'gone')}  ${goneText(finding, page)}\n`;
  const changes = fresh.length + gone.length === 0 ? 'no change' : `${fresh.length} new, ${gone.length} gone`;
  const { findings } = after.summary;
  const levels = findings === 0 ? '' : ` (${levelSentence(after)})`;
  yield `${page.paint('bold', `${count(findings, 'finding')}${levels}: ${changes}.`)}\n`;
}

/** A defect that was moved keeps its fingerprint. */
function activeOf({ findings }: AnalysisReport): ReadonlyMap<string, Finding> {
  return new Map(findings.filter(isActive).map((finding) => [finding.fingerprint, finding]));
}

function goneText({ path, region, message, ruleId }: Finding, { width }: TextPage): string {
  return truncate(escapeToOneLine(`${path}:${region.startLine} ${message} ${ruleId}`), width - 'gone  '.length);
}
