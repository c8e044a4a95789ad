import { isPlainScript } from './is-plain-script';
import type { Rewrite } from './rewrite';
import { withoutImport } from './without-import';
import { withoutVariable } from './without-variable';

/** Read by what JSX becomes, by whatever name a pragma gives it. */
const OF_JSX = /^(?:React|Preact|h|jsx|jsxs|Fragment)$/;

/** `no-unused-vars`: what is declared goes where nothing else happens there. */
export const withoutUnused: Rewrite = (place) => {
  const { found, covered, path, text } = place;
  if (OF_JSX.test(covered) || (isPlainScript(path) && isNamedInComment(covered, text))) return undefined;
  if (found.message.includes('is imported but never used')) return withoutImport(place);
  return found.message.includes('is declared but never used') ? withoutVariable(place) : undefined;
};

function isNamedInComment(name: string, text: string): boolean {
  const escaped = name.replaceAll('$', String.raw`\$`);
  const comments = text.match(/\/\*[^]*?\*\//g) ?? [];
  return comments.some((comment) => new RegExp(String.raw`(?<![\w$])${escaped}(?![\w$])`).test(comment));
}
