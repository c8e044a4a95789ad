import { isPlainScript } from './is-plain-script';
import type { Rewrite } from './rewrite';
import { withoutImport } from './without-import';
import { withoutVariable } from './without-variable';

/** Read by what JSX becomes, by whatever name a pragma gives it. */
const OF_JSX = /^(?:React|Preact|h|jsx|jsxs|Fragment)$/;

/** `no-unused-vars`: what is declared goes where nothing else happens there. */
export const withoutUnused: Rewrite = (place) => {
  const { found, covered, path, text } = place;
  if (OF_JSX.test(covered) || isNamedInComment(covered, text, isPlainScript(path))) return undefined;
  if (found.message.includes('is imported but never used')) return withoutImport(place);
  return found.message.includes('is declared but never used') ? withoutVariable(place) : undefined;
};

/** In a plain script any comment may hold a type; elsewhere one may say what JSX becomes. */
function isNamedInComment(name: string, text: string, isPlain: boolean): boolean {
  const word = `(?<![\\w$])${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`;
  const pattern = new RegExp(isPlain ? word : `@jsx\\w*\\s+${word}`);
  const comments = text.match(/\/\*[^]*?\*\//g) ?? [];
  return comments.some((comment) => pattern.test(comment));
}
