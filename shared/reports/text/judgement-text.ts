import type { AnalysisReport } from '../../findings';
import { judgementWords } from '../judgement/judgement-words';
import { escapeToOneLine } from '../visible-characters';
import { wrap } from './wrap';

const SHOWN = 10;

/** The gate, the comparison with the baseline, and what is suppressed or gone; nothing where there is none of them. */
export function judgementText(report: AnalysisReport, width: number): string {
  const { gate, baseline, suppressed, gone } = judgementWords(report);
  const lines = [
    ...(baseline === undefined ? [] : ['', ...wrapped(baseline, '', width)]),
    ...(suppressed === undefined
      ? []
      : list(
          `${suppressed.headline}:`,
          suppressed.findings.map(({ place, reason }) => `${place}: ${reason}`),
          width,
        )),
    ...(gone === undefined ? [] : list(`${gone.headline}:`, gone.findings, width)),
    ...(gate === undefined ? [] : list(`${gate.headline}:`, gate.conditions, width)),
  ];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function list(headline: string, items: readonly string[], width: number): string[] {
  const rest = items.length - SHOWN;
  return [
    '',
    headline,
    ...items.slice(0, SHOWN).flatMap((item) => wrapped(item, '  ', width)),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function wrapped(text: string, indent: string, width: number): string[] {
  return wrap(escapeToOneLine(text), width - indent.length).map((line) => `${indent}${line}`);
}
