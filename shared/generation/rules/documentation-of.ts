import type { CodeSymbol } from './symbols/code-symbol';
import { wordsOfName } from './words-of-name';

/** The lines of a comment about a symbol, as its language has them. */
export function documentationOf(symbol: CodeSymbol, language: string): string[] {
  return language === 'python' ? docstring(symbol) : blockComment(symbol, language);
}

function blockComment(symbol: CodeSymbol, language: string): string[] {
  const { parameters, returns, raises, isConstructor } = symbol;
  const isTyped = language !== 'javascript';
  const tags = [
    ...parameters.map(({ name, type, isOptional }) => {
      if (isTyped) return `@param ${name}`;
      return `@param {${type ?? '*'}} ${isOptional ? `[${name}]` : name}`;
    }),
    ...(isConstructor || returns === 'void' || (returns === undefined && isTyped) || symbol.kind === 'class'
      ? []
      : [isTyped ? (RETURN[language] ?? '@returns') : '@returns {*}']),
    ...raises.map((name) => (isTyped ? `@throws ${name}` : `@throws {${name}}`)),
  ];
  const head = sentence(symbol);
  if (tags.length === 0) return [`/** ${head} */`];
  return ['/**', ` * ${head}`, ' *', ...tags.map((tag) => ` * ${tag} - `.trimEnd().replace(/ -$/, '')), ' */'];
}

const RETURN: Readonly<Record<string, string>> = { java: '@return', typescript: '@returns' };

function docstring(symbol: CodeSymbol): string[] {
  const { parameters, returns, raises, kind } = symbol;
  const head = sentence(symbol);
  const sections = [
    ...(parameters.length === 0
      ? []
      : ['', 'Args:', ...parameters.map(({ name, type }) => `    ${name}${type === undefined ? '' : ` (${type})`}:`)]),
    ...(returns === undefined || returns === 'None' || kind === 'class' ? [] : ['', 'Returns:', `    ${returns}`]),
    ...(raises.length === 0 ? [] : ['', 'Raises:', ...raises.map((name) => `    ${name}:`)]),
  ];
  return sections.length === 0 ? [`"""${head}"""`] : [`"""${head}`, ...sections, '"""'];
}

function sentence({ name, owner, isConstructor }: CodeSymbol): string {
  return isConstructor ? `Make a ${owner ?? name}.` : `${wordsOfName(name)}.`;
}
