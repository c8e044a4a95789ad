import type { Finding } from '../../findings';
import type { RenderOptions } from '../render-options';
import { LEVEL_NAMES } from '../report-words';
import { escapeToOneLine } from '../visible-characters';
import { findingText, LEVEL_STYLES, toTextPage } from './finding-text';
import { truncate } from './wrap';

/** One finding as text reports have it, below the path of its file. */
export function renderFinding(finding: Finding, options: RenderOptions = {}): string {
  const page = toTextPage(options);
  return `${page.paint('underline', escapeToOneLine(finding.path))}\n${findingText(finding, page)}`;
}

/** One finding on one line, without a line feed; `taken` columns of the line are somebody else's. */
export function renderFindingLine(finding: Finding, options: RenderOptions = {}, taken = 0): string {
  const { paint, width } = toTextPage(options);
  const { path, region, message, ruleId } = finding;
  const level = LEVEL_NAMES[finding.level].toLowerCase().padEnd('warning'.length);
  const rest = escapeToOneLine(`${path}:${region.startLine} ${message} ${ruleId}`);
  return `${paint(LEVEL_STYLES[finding.level], level)} ${truncate(rest, width - taken - level.length - 1)}`;
}
