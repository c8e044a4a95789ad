import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { QUERY_LIMITS } from './query-limits';

export interface CheckedQuery {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Reads a query and refuses, before anything of it is carried out, what is too large, too deep, too wide or asks for the schema itself. Throws
 * the errors.
 */
export function checkQuery(
  { query, operationName }: { query: string; operationName: string | undefined },
  schema: GraphQLSchema,
): CheckedQuery {
  if (query.length > QUERY_LIMITS.characters) {
    throw new GraphQLError(`The query is longer than ${QUERY_LIMITS.characters} characters.`);
  }
  const document = parse(query, { maxTokens: QUERY_LIMITS.tokens });
  // Validation compares fields with each other: it comes when it is known that there are not too many.
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) new Size(fragments).add(definition.selectionSet, 1, []);
  }
  const errors = validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule], { maxErrors: 10 });
  if (errors.length > 0) throw new AggregateError(errors);
  return { document, operation: operationOf(document, operationName) };
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation, ...others] = name === undefined ? operations : operations.filter((one) => one.name?.value === name);
  if (operation === undefined) {
    throw new GraphQLError(name === undefined ? NO_OPERATION : `There is no operation "${name}".`);
  }
  if (others.length > 0) throw new GraphQLError('There are several operations: name one by operationName.');
  return operation;
}

const NO_OPERATION = 'The query holds no operation.';

export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** How large an operation is; it stops counting, and throws, where that is too much. */
class Size {
  #fields = 0;
  #aliases = 0;

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  add({ selections }: SelectionSetNode, depth: number, within: readonly string[]): void {
    if (depth > QUERY_LIMITS.depth) throw tooMuch('levels of fields', QUERY_LIMITS.depth);
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.#fields++;
        if (selection.alias !== undefined) this.#aliases++;
        this.#judge();
        if (selection.selectionSet !== undefined) this.add(selection.selectionSet, depth + 1, within);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#fields++;
        this.#judge();
        this.add(selection.selectionSet, depth, within);
      } else {
        this.#spread(selection.name.value, depth, within);
      }
    }
  }

  #spread(name: string, depth: number, within: readonly string[]): void {
    if (within.includes(name)) throw new GraphQLError(`The fragment "${name}" holds itself.`);
    this.#fields++;
    this.#judge();
    const fragment = this.fragments.get(name);
    // Validation tells that it is not there.
    if (fragment !== undefined) this.add(fragment.selectionSet, depth, [...within, name]);
  }

  #judge(): void {
    if (this.#fields > QUERY_LIMITS.fields) throw tooMuch('fields', QUERY_LIMITS.fields);
    if (this.#aliases > QUERY_LIMITS.aliases) throw tooMuch('fields under another name', QUERY_LIMITS.aliases);
  }
}

export function tooMuch(what: string, most: number): GraphQLError {
  return new GraphQLError(`The query has more than ${most} ${what}. Ask for less at a time.`);
}
