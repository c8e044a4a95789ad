import type { Region } from '../../../findings';
import type { ConstantValue, Expression } from './expression';
import type { Statement } from './statement';

/** A decorator or annotation: `@RequestParam("q")`, `@app.route('/')`. */
export interface Annotation {
  /** As it is written, without arguments: `RequestParam`, `app.route`. */
  readonly name: string;
  /** By the imports of the file, where they tell more: `unittest.mock.patch`. */
  readonly qualifiedName?: string;
  /** The class of the object whose method it is, where the file makes that: `flask.Flask` of `app.get`. */
  readonly madeBy?: string;
  /** What it is: evaluated where a decorator is called with the function it stands at. Absent where it only marks. */
  readonly value?: Expression;
  /** Constants among its arguments; a named one under its name. */
  readonly arguments: readonly { readonly name?: string; readonly value: ConstantValue }[];
}

export interface Parameter {
  /** What is taken apart (`{ a, b }`) gets a made-up name and assignments at the beginning of the body. */
  readonly name: string;
  /** Resolved by the imports of the file where it can be: `javax.servlet.http.HttpServletRequest`. */
  readonly type?: string;
  readonly annotations: readonly Annotation[];
  readonly default?: Expression;
  /** Takes all further arguments: those without a name, or those with one. */
  readonly rest?: 'positional' | 'named';
  readonly place: Region;
}

export interface FunctionUnit {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** Every name that stands in it, once it was packed, and `COMPUTED_KEY`. */
  readonly names?: readonly string[];
  /** The function it stands in, whose variables it sees; absent for the module itself, which is function 0. */
  readonly parent?: number;
  /** The class whose method it is. */
  readonly owner?: number;
  readonly isStatic?: boolean;
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
  /** `get size()`, `@property`. */
  readonly isGetter?: boolean;
  readonly isAbstract?: boolean;
  /** Of what others may call: public, exported. */
  readonly isExported?: boolean;
  /** What others know as the result of a call that this function is given to: `export const GET = withUser((request) => …)`. */
  readonly exportedWithin?: string;
  readonly returnType?: string;
  readonly annotations: readonly Annotation[];
  readonly place: Region;
}

export interface Field {
  readonly name: string;
  readonly type?: string;
  readonly isStatic: boolean;
  readonly value?: Expression;
  readonly annotations: readonly Annotation[];
}

export interface ClassUnit {
  readonly name: string;
  /** Java: with package and outer classes, `com.shop.Cart.Item`. Elsewhere the same as `name`. */
  readonly qualifiedName: string;
  /** Superclass and interfaces: a `name`, `member` or `import`. */
  readonly bases: readonly Expression[];
  /** Ids of functions by name; several of one name differ in their parameters. `constructor` is the name of all constructors. */
  readonly methods: readonly { readonly name: string; readonly id: number }[];
  readonly fields: readonly Field[];
  /** What runs once when the class is loaded. */
  readonly initializer: readonly Statement[];
  /** Every name that stands in its fields and initializer, once it was packed. */
  readonly names?: readonly string[];
  readonly isInterface?: boolean;
  readonly annotations: readonly Annotation[];
  readonly place: Region;
}

export type DataflowLanguage = 'javascript' | 'python' | 'java';

/** Stands among the names of a function that writes under a key that is computed. */
export const COMPUTED_KEY = '[]=';

/** One file, lowered. */
export interface Module {
  /** Repository-relative. */
  readonly path: string;
  readonly language: DataflowLanguage;
  /** Java: its package. Python: its dotted name is made from the path. */
  readonly package?: string;
  /** Function 0 is what runs when the module is loaded. */
  readonly functions: readonly FunctionUnit[];
  /** Names that are no members, once it was packed: variables, modules, types. */
  readonly roots?: readonly string[];
  readonly classes: readonly ClassUnit[];
}
