import type { ModelRule } from '../../model-rules/model-rule';
import type { Place } from '../../values/value';

/** What the rules see of a JSON text. */
export interface JsonFile {
  readonly path: string;
  /** Every member of an object, in the order of the text. */
  readonly members: readonly JsonMember[];
}

/** The place is that of the key, with its quotes. */
export interface JsonMember extends Place {
  readonly key: string;
  /** Which object it belongs to. */
  readonly object: number;
  /** Keys of the objects around it, outermost first; members of lists have none. */
  readonly parent: JsonMember | undefined;
  /** The value, where it is a string, as it is written. */
  readonly text?: Place & { readonly value: string };
}

export type JsonRule = ModelRule<JsonFile>;

/** Whether a file tells npm what a package is. */
export function isPackageManifest({ path }: JsonFile): boolean {
  return /(?:^|\/)package\.json$/.test(path);
}

/** Members of an object that stands at the top under one of these names. */
export function membersOf({ members }: JsonFile, ...names: readonly string[]): readonly JsonMember[] {
  return members.filter(({ parent }) => parent !== undefined && !parent.parent && names.includes(parent.key));
}
