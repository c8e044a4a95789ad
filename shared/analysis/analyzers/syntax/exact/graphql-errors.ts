import { GraphQLError } from 'graphql/error/GraphQLError';
import { parse } from 'graphql/language/parser';
import type { Found } from '../../analyzer';
import { syntaxFinding } from '../syntax-finding';

/** Documents of people stay far below; the parser calls itself for each level. */
const MAX_TOKENS = 200_000;

/** The first place where a text is no GraphQL. */
export function graphqlErrors(text: string): readonly Found[] {
  // A file of comments alone is what is left of a schema that grew elsewhere.
  if (withoutComments(text) === '') return [];
  try {
    parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
    return [];
  } catch (error) {
    // Nesting made for it ends the stack of the parser.
    if (error instanceof RangeError) return [];
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('Parsing aborted')) return [];
    const start = Math.min(error.positions?.[0] ?? 0, text.length);
    const message = `${error.message.replace(/^Syntax Error: /, '').replace(/\.$/, '')}.`;
    return [syntaxFinding(start, Math.min(start + 1, text.length), message, 'exact')];
  }
}

function withoutComments(text: string): string {
  return text.replaceAll(/#[^\r\n]*/g, '').trim();
}
