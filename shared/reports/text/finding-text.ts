import { splitLines, type Finding, type Level } from '../../findings';
import type { RenderOptions } from '../render-options';
import { LEVEL_NAMES } from '../report-words';
import { escapeToOneLine } from '../visible-characters';
import { createPaint, type Paint, type Style } from './ansi';
import { codeFlowText } from './code-flow-text';
import { displayWidth } from './display-width';
import { truncate, wrap } from './wrap';

export interface TextPage {
  paint: Paint;
  /** Columns. */
  width: number;
}

const NARROWEST = 40;

export function toTextPage({ colors = false, width = 100 }: RenderOptions): TextPage {
  return { paint: createPaint(colors), width: Math.max(NARROWEST, width) };
}

export const LEVEL_STYLES: Readonly<Record<Level, Style>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
  none: 'dim',
};

/** Below the path of its file: where it is and what it says, the line it stands on, its rule, and the way of the data. */
export function findingText(finding: Finding, page: TextPage): string {
  const { startLine, startColumn } = finding.region;
  const level = LEVEL_NAMES[finding.level].toLowerCase();
  const head = `  ${`${startLine}:${startColumn}`.padEnd(8)} ${level.padEnd(7)} `;
  const [first = '', ...rest] = wrap(escapeToOneLine(finding.message), page.width - head.length);
  const painted = head.replace(level, page.paint(LEVEL_STYLES[finding.level], level));
  const indent = ' '.repeat(head.length);
  const lines = [`${painted}${first}`, ...rest.map((line) => `${indent}${line}`), ...codeLines(finding, page, indent)];
  const rules = wrap(rulesLine(finding), page.width - indent.length);
  lines.push(...rules.map((line) => `${indent}${page.paint('dim', line)}`));
  lines.push(...codeFlowText(finding, page.width - indent.length).map((line) => `${indent}${page.paint('dim', line)}`));
  return `${lines.join('\n')}\n`;
}

function rulesLine(finding: Finding): string {
  const weaknesses = finding.cwe.map((cwe) => ` CWE-${cwe}`).join('');
  const also = finding.alsoReportedBy.length === 0 ? '' : ` (also ${finding.alsoReportedBy.join(', ')})`;
  return escapeToOneLine(`${finding.ruleId}${weaknesses}${also}`);
}

/** The first line of the code and marks below the characters meant. */
function codeLines(finding: Finding, page: TextPage, indent: string): string[] {
  const [line = ''] = splitLines(finding.snippet);
  if (line.trim() === '') return [];
  const { startLine, startColumn, endLine, endColumn } = finding.region;
  const leading = line.length - line.trimStart().length;
  const end = endLine === startLine ? endColumn - 1 : line.length;
  const before = escapeToOneLine(line.slice(leading, Math.max(leading, startColumn - 1)));
  const meant = escapeToOneLine(line.slice(Math.max(leading, startColumn - 1), end));
  const room = page.width - indent.length - 2;
  const code = `${indent}${page.paint('dim', '|')} ${truncate(escapeToOneLine(line.slice(leading)), room)}`;
  const offset = displayWidth(before);
  if (offset >= room) return [code];
  const marks = '^'.repeat(Math.max(1, Math.min(displayWidth(meant), room - offset)));
  return [
    code,
    `${indent}${page.paint('dim', '|')} ${' '.repeat(offset)}${page.paint(LEVEL_STYLES[finding.level], marks)}`,
  ];
}
