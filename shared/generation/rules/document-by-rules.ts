import { setImmediate } from 'node:timers/promises';
import type { SourceText } from '../../analysis';
import { inspectFiles, type InspectedFile } from '../context/gather-parts';
import { toEdits } from '../edits/to-edits';
import type { GenerationServices } from '../ports';
import { ruleAnswer } from '../tasks/answers';
import type { SearchReplace, TaskAnswer } from '../task-answer';
import type { LineSelection, TaskRequest } from '../task-request';
import { judgeEdits } from '../tasks/judge-edits';
import { analyzeFilesTogether } from '../verify/analyze-files-together';
import { documentationOf } from './documentation-of';
import type { CodeSymbol } from './symbols/code-symbol';
import { SYMBOL_LANGUAGES, symbolsOf } from './symbols/symbols-of';

/** Skeletons of comments with the real signatures, as edits, and a page of the interface in Markdown. */
export async function documentByRules(request: TaskRequest, services: GenerationServices): Promise<TaskAnswer> {
  const files = await inspectFiles(request, services.engine);
  const unread: string[] = [];
  const edits: SearchReplace[] = [];
  const pages: string[] = [];
  for (const file of files) {
    // Many large files must not keep everybody else waiting together.
    await setImmediate();
    const symbols = symbolsOf(file);
    if (symbols === undefined) {
      unread.push(file.path);
      continue;
    }
    const wanted = symbols.filter((symbol) => isWanted(symbol, file, request.selection));
    edits.push(...toEdits(file.path, file.text, withDocumentation(file, wanted)));
    pages.push(pageOf(file, wanted));
  }
  const kept = await judged(request, edits, services);
  const limits =
    unread.length === 0
      ? ''
      : ` Signatures are read in ${SYMBOL_LANGUAGES.join(', ')}; left out: ${unread.join(', ')}.`;
  return ruleAnswer(request, {
    text: pages.filter((page) => page !== '').join('\n') || 'There is nothing here that others may call.',
    edits: kept,
    notice: `Made of signatures and names alone: say in your own words what each is for.${limits}`,
  });
}

function isWanted(
  { isPublic, start }: CodeSymbol,
  { path, source }: InspectedFile,
  selection: LineSelection | undefined,
): boolean {
  if (selection === undefined) return isPublic;
  const line = source.lineOf(start);
  return selection.path === path && line >= selection.startLine && line <= selection.endLine;
}

function withDocumentation({ text, language, source }: InspectedFile, symbols: readonly CodeSymbol[]): string {
  const isInside = language === 'python';
  const breaks = text.includes('\r\n') ? '\r\n' : '\n';
  const places = symbols
    .filter(({ hasDocumentation }) => !hasDocumentation)
    .map((symbol) => ({ symbol, at: isInside ? symbol.bodyStart : symbol.start }));
  // Put together once: each comment put into the whole text would copy that text again.
  const pieces: string[] = [];
  let copied = 0;
  for (const { symbol, at } of places.toSorted((left, right) => left.at - right.at)) {
    const indent = indentAt(source, at);
    // A body on the line of its head, or a declaration behind another one: no place for a comment of its own.
    if (indent === undefined) continue;
    const lines = documentationOf(symbol, language).map((line, index) =>
      index === 0 ? line : line === '' ? '' : indent + line,
    );
    pieces.push(text.slice(copied, at), lines.join(breaks), breaks, indent);
    copied = at;
  }
  return [...pieces, text.slice(copied)].join('');
}

function indentAt(source: SourceText, offset: number): string | undefined {
  const lead = source.text.slice(source.lineStart(source.lineOf(offset)), offset);
  return /^[ \t]*$/.test(lead) ? lead : undefined;
}

async function judged(
  request: TaskRequest,
  edits: readonly SearchReplace[],
  { engine }: GenerationServices,
): Promise<readonly SearchReplace[]> {
  if (edits.length === 0) return edits;
  const before = await analyzeFilesTogether(request.files, engine, { signal: request.signal });
  const kept: SearchReplace[] = [];
  for (const [path, own] of Map.groupBy(edits, (edit) => edit.path)) {
    const files = request.files.filter((file) => file.path === path);
    const problem = await judgeEdits({ task: 'document', files, edits: own, before }, engine, request.signal);
    if (problem === undefined) kept.push(...own);
  }
  return kept;
}

function pageOf({ path, language }: InspectedFile, symbols: readonly CodeSymbol[]): string {
  if (symbols.length === 0) return '';
  const lines = [`## ${path}`, ''];
  for (const symbol of symbols) {
    const name = symbol.owner === undefined ? symbol.name : `${symbol.owner}.${symbol.name}`;
    lines.push(`### ${name}`, '', `\`\`\`${language}`, symbol.signature, '```', '');
    if (symbol.parameters.length > 0) {
      lines.push('| parameter | type | required |', '| --- | --- | --- |');
      for (const one of symbol.parameters) {
        const type = one.type === undefined ? '' : `\`${one.type.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')}\``;
        lines.push(
          `| \`${one.isRest ? '...' : ''}${one.name}\` | ${type} | ${one.isOptional || one.isRest ? 'no' : 'yes'} |`,
        );
      }
      lines.push('');
    }
    if (symbol.returns !== undefined) lines.push(`Returns \`${symbol.returns}\`.`, '');
    if (symbol.raises.length > 0) lines.push(`Raises ${symbol.raises.map((one) => `\`${one}\``).join(', ')}.`, '');
  }
  return lines.join('\n');
}
