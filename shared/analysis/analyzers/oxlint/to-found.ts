import type { Found } from '../analyzer';
import { syntaxFinding, type ParserTrust } from '../syntax/syntax-finding';
import type { LintFile } from './lint-files';
import type { OxlintDiagnostic } from './oxlint-output';

const CODE = /^(?<plugin>[\w-]+)\((?<rule>[\w-]+)\)$/;

/** Byte offsets become offsets of the text; the first label is the place, the others are related to it. */
export function toFound(diagnostic: OxlintDiagnostic, { source }: LintFile, trustOf: () => ParserTrust): Found {
  const [place, ...others] = diagnostic.labels.map(({ label, span }) => ({
    start: source.fromByteOffset(span.offset),
    end: source.fromByteOffset(span.offset + span.length),
    message: label ?? '',
  }));
  const { start, end } = place ?? { start: 0, end: 0 };
  const message = messageOf(diagnostic);
  if (diagnostic.code === undefined) return syntaxFinding(start, end, message, trustOf());
  const related = others.filter((other) => other.message !== '');
  return { ruleId: ruleIdOf(diagnostic.code), start, end, message, ...(related.length === 0 ? {} : { related }) };
}

function messageOf({ message, help }: OxlintDiagnostic): string {
  return [message, help]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?)]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

function ruleIdOf(code: string): string {
  const { plugin, rule } = CODE.exec(code)?.groups ?? {};
  if (plugin === undefined || rule === undefined) return `oxlint/${code}`;
  return plugin === 'eslint' ? `oxlint/${rule}` : `oxlint/${plugin.replaceAll('-', '_')}/${rule}`;
}

/** A line of a template of Go, which becomes JavaScript when a site is built. */
const TEMPLATE_LINE = /^[ \t]*\{\{-?[^{}\n]*\}\}[ \t]*$/m;

/** Of what stands between these, only one is ever built. */
const BUILT_FOR_ONE = /^[ \t]*\/\/[ \t]*#ifn?def\b/m;

/** Flow has syntax of its own that no parser of ours reads. It looks through the whole text: to be asked once for a file. */
export function trustIn({ path, source: { text } }: LintFile): ParserTrust {
  if (TEMPLATE_LINE.test(text.slice(0, 20_000)) || BUILT_FOR_ONE.test(text)) return 'loose-grammar';
  return /\.flow\b/.test(path) || /@flow\b/.test(text.slice(0, 2000)) ? 'loose-grammar' : 'exact';
}
