import {
  isNonNullType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
  type GraphQLScalarType,
} from 'graphql';
import { z } from 'zod';
import { Count, Json } from './scalars';

type PresentType = GraphQLScalarType | GraphQLObjectType | GraphQLList<GraphQLOutputType>;

/** Fields of a type that it does not hold itself. */
export type MoreFields<Context> = (typeName: string) => GraphQLFieldConfigMap<unknown, Context>;

/** GraphQL types of what HTTP functions answer: made from the schemas of their answers, with the same names of fields. */
export class OutputTypes<Context> {
  readonly #objects = new Map<z.ZodType, GraphQLObjectType<unknown, Context>>();
  readonly #names: ReadonlyMap<z.ZodType, string>;

  constructor(
    names: readonly (readonly [z.ZodType, string])[],
    private readonly moreFields: MoreFields<Context>,
  ) {
    this.#names = new Map(names);
  }

  /** The type of an answer. `name` is what an object without a name of its own is called. */
  of(schema: z.ZodType, name: string): GraphQLOutputType {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
      return nullable(this.of(schema.unwrap() as z.ZodType, name));
    }
    if (schema instanceof z.ZodDefault) return this.of(schema.unwrap() as z.ZodType, name);
    const present: PresentType = this.#present(schema, name);
    return new GraphQLNonNull<PresentType>(present);
  }

  #present(schema: z.ZodType, name: string): PresentType {
    if (schema instanceof z.ZodObject) return this.#object(schema, name);
    if (schema instanceof z.ZodArray) {
      return new GraphQLList<GraphQLOutputType>(this.of(schema.element as z.ZodType, name));
    }
    if (schema instanceof z.ZodNumber) return schema.format?.includes('int') === true ? Count : GraphQLFloat;
    switch (schema.type) {
      case 'boolean':
        return GraphQLBoolean;
      case 'string':
      case 'enum':
      case 'literal':
        return /Id$/.test(name) ? GraphQLID : GraphQLString;
      default:
        return Json;
    }
  }

  #object(schema: z.ZodObject, fieldName: string): GraphQLObjectType<unknown, Context> {
    const name = this.#names.get(schema) ?? this.#listName(schema) ?? fieldName;
    const known = this.#objects.get(schema) ?? [...this.#objects.values()].find((type) => type.name === name);
    if (known !== undefined) return known;
    const type = new GraphQLObjectType<unknown, Context>({
      name,
      description: schema.description,
      fields: () => ({ ...this.#fields(schema, name), ...this.moreFields(name) }),
    });
    this.#objects.set(schema, type);
    return type;
  }

  #fields(schema: z.ZodObject, typeName: string): GraphQLFieldConfigMap<unknown, Context> {
    const fields = Object.entries(schema.shape) as [string, z.ZodType][];
    return Object.fromEntries(
      fields.map(([field, value]) => [
        field,
        { type: this.of(value, `${typeName}${inPascalCase(field)}`), description: describe(value) },
      ]),
    );
  }

  /** Lists are made anew for each function, and are of one type all the same. */
  #listName({ shape }: z.ZodObject): string | undefined {
    const items: unknown = shape['items'];
    if (!(items instanceof z.ZodArray)) return undefined;
    const name = this.#names.get(items.element as z.ZodType);
    if (name === undefined) return undefined;
    return `${name}${shape['next_cursor'] === undefined ? 'List' : 'Page'}`;
  }
}

export function nullable(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type.ofType : type;
}

/** What the schema says of a value, and which ones there are. */
export function describe(schema: z.ZodType): string | undefined {
  const values = withoutWrapping(schema);
  const choice = values instanceof z.ZodEnum ? `One of ${values.options.map((one) => `\`${one}\``).join(', ')}.` : '';
  const text = [schema.description ?? '', choice].filter((part) => part !== '').join(' ');
  return text === '' ? undefined : text;
}

export function withoutWrapping(schema: z.ZodType): z.ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? withoutWrapping(schema.unwrap() as z.ZodType) : schema;
}

function inPascalCase(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
