import type { Confidence } from '../../../findings';
import type { ConstantValue, DataflowLanguage } from '../ir';
import type { Effect } from './effect';
import type { Weakness } from './weakness';

/**
 * What something of a library is called: the module or type, then members, each joined with a dot. `()` behind a name is what a call
 * of it gives.
 *
 * - `child_process.exec`, `os.system`, `flask.request.args.get`: a module and what is reached from it.
 * - `mysql.createConnection().query`: a method of what a call gives; only needed where `types` says nothing about the call.
 * - `java.sql.Statement.executeQuery`: a type and a method. `java.io.File.<init>` is the constructor, whose result is of type
 *   `java.io.File`. Types match without their package too, where the code does not tell it; `javax.` stands for `jakarta.` as well.
 * - `express.Request.query`: values of a type that models name themselves (see `types`, `entries`) have its name.
 * - `*.query`: a member of anything that no model knows. Only for names that say enough by themselves; findings get low confidence
 *   unless the model says otherwise.
 * - `eval`: a global of the language.
 * - `#list.push`, `#map.get`, `#text.trim`, `#promise.then`, `#function.call`, `#builder.append`, `#iterator.next`, `#regex.test`: a method of
 *   what the solver made itself: lists, tuples and sets; maps, dictionaries and plain objects; texts; and so on. They are also tried, in this
 *   order, for a receiver of which nothing is known, behind `*.push`. A type that effects make under its own name (`list.new` by
 *   `java.util.ArrayList.<init>`) is looked up under that name and those of its `subtypes` first.
 * - Names may end in `.*`: any member. A pattern may list alternatives of its last name in braces: `os.{system,popen}`.
 */
export type Pattern = string;

/** Which value of a call: its place from 0, its keyword, all of them from a place on (`1..`), the object of a method, what comes back. */
export type Port = number | `${number}..` | `name:${string}` | 'receiver' | 'result' | 'any';

export type DataKind =
  /** Sent by whoever calls over the network: parameters, bodies, headers, cookies, paths, uploads. */
  | 'request'
  /** Arguments and input of the process, its environment. */
  | 'process'
  /** Read from files, sockets, queues. */
  | 'file'
  | 'network'
  /** Read from a database: may have been stored by anybody. */
  | 'database'
  /** In a browser: its address, name, messages, storage. */
  | 'browser'
  /** Parameters of exported functions of a library. */
  | 'library'
  /** A name in an archive. */
  | 'archive'
  /** Passwords, keys, personal data. */
  | 'secret'
  /** What a generator that is not made for secrets gives. */
  | 'random'
  /** Named by whoever runs the analysis. */
  | 'configured';

export interface SourceModel {
  readonly match: Pattern;
  /** What a call gives, what a member holds, or what a call writes into one of its arguments. */
  readonly on: 'call' | 'read' | { readonly argument: Port };
  readonly kind: DataKind;
  /** What it is, for people: `a query parameter`. */
  readonly label: string;
  readonly confidence?: Confidence;
  /** Weaknesses it is no source for: a header of the request that only its own sender sees is none for cross-site scripting. */
  readonly except?: readonly Weakness[];
  /** Weaknesses it is hardly ever a source for: servers make a path plain before they hand it over. Such a finding is a note. */
  readonly doubtfulFor?: readonly Weakness[];
  /** A part of the path: the member's name, or the first argument of the call, is what routes of the program call it. */
  readonly isPartOfPath?: boolean;
  /** What its text begins with, unless it is empty. */
  readonly begins?: string;
  /** Members that the library makes up itself, such as where it has put an upload. */
  readonly ownMembers?: readonly string[];
}

export interface Condition {
  readonly port: Port;
  /** The constant must be one of these; texts are compared without regard to case. */
  readonly equals?: readonly ConstantValue[];
  /** A text constant must match this. */
  readonly matches?: string;
  /** It must not be known to match this. */
  readonly unless?: string;
  /** It must be known to be of a type like this. */
  readonly ofType?: string;
  /** It must not be known to be of a type like this: `InputStream$`. */
  readonly unlessType?: string;
  /** A number must be less than this. */
  readonly below?: number;
  /** Data from outside must be in it. */
  readonly isFromOutside?: boolean;
  readonly isAbsent?: boolean;
  readonly isPresent?: boolean;
  /** It must be a pattern that takes far more time than a text is long, looked for in it or matched with the whole of it. */
  readonly isSlow?: 'search' | 'whole';
  /** Counts entries of an object or keyword: `{ shell: true }` is `{ port: 2, member: 'shell', equals: [true] }`. Dots lead further inside. */
  readonly member?: string;
}

export interface SinkModel {
  readonly match: Pattern;
  /** `call` when absent. `write` is an assignment to the member. `return`: what a function that `entries` name gives back. */
  readonly on?: 'call' | 'write';
  readonly weakness: Weakness;
  /**
   * Where data must not get to. Absent for a place that is wrong by its constants alone (`MessageDigest.getInstance("MD5")`): then
   * `when` has to hold for constants that get there from anywhere.
   */
  readonly ports?: readonly Port[];
  /** Of the object at the port, only this member: `{ html: … }`. */
  readonly member?: string;
  /** Of an object, all but what it holds under these names: `{ $eq: … }` compares and is nothing else. */
  readonly unlessUnder?: readonly string[];
  /** Minds the value alone and not what is inside it: an object that is sent is sent as data, a text as a page. */
  readonly isShallow?: boolean;
  /** All must hold. A value that is not known does not hold, except for `unless`. */
  readonly when?: readonly Condition[];
  /**
   * Kinds of data it minds; `request`, `process`, `network`, `browser` and `archive` when absent. One that minds a `request` minds
   * `library` too, if its weakness is one that a library has to guard its callers from (`sinks.ts`).
   */
  readonly kinds?: readonly DataKind[];
  /** Minds constants written in the code too, such as passwords. */
  readonly constants?: 'text' | 'any';
  /** Wrong where it protects something; elsewhere, as with the key of a cache, it is a note. */
  readonly isForSecurityOnly?: boolean;
  /** The data must stand at the very beginning: an address whose host is fixed redirects nobody elsewhere. */
  readonly atStart?: boolean;
  readonly confidence?: Confidence;
  /**
   * Wrong only in versions of a package before this one. Where the program tells that all it installs are later, it is no sink; where it
   * does not tell, its `confidence` is low.
   */
  readonly before?: { readonly package: string; readonly version: string };
  /** Packages, one of which a program imports that means this method: where it imports none, its `confidence` is low. */
  readonly ofPackages?: readonly string[];
  /** What happens there, for people: `runs as a shell command`. */
  readonly label: string;
}

export interface SanitizerModel {
  readonly match: Pattern;
  /** `call` when absent. `read`: what the member holds is clean. */
  readonly on?: 'call' | 'read';
  /** `all`, or the weaknesses that its result is no danger for any more. */
  readonly cleans: 'all' | readonly Weakness[];
  /** What is clean behind it: its result when absent. `guard`: the port's value is clean where the call gave true. */
  readonly port?: Port;
  readonly isGuard?: boolean;
  /** A guard that tells where it does not hold: `path.includes('..')`. */
  readonly guardsWhen?: boolean;
  readonly when?: readonly Condition[];
}

/** What a call of a library does to data. Without a model its result depends on its object and all its arguments. */
export interface PropagatorModel {
  readonly match: Pattern;
  readonly effect: Effect;
}

/** What a call gives or a member holds: a name that other patterns begin with. */
export interface TypeModel {
  readonly match: Pattern;
  readonly on?: 'call' | 'read';
  readonly type: string;
}

/** Whatever is said of a type holds for the types derived from it. */
export interface SubtypeModel {
  readonly type: string;
  readonly of: string;
}

/** Functions that a framework calls. */
export interface EntryModel {
  /** A function given to this call: `express.Application.{get,post}`. */
  readonly callback?: Pattern;
  /** Of a callback: where the call names an event first, it is one of these. */
  readonly events?: readonly string[];
  /** A function with this annotation or decorator: `RequestMapping`, `*.route`. */
  readonly annotation?: string;
  /** Only where the annotation is a method of such an object: other frameworks call theirs the same. */
  readonly annotationOf?: ObjectModel;
  /** A function one of whose parameters has one of these annotations. */
  readonly parameterAnnotations?: readonly string[];
  /** A function one of whose parameters is of one of these types. */
  readonly parameterTypes?: readonly string[];
  /** A method of a class with this base: `HttpServlet`, or any that ends so: `*Servicer`; with `methods`. */
  readonly base?: string;
  /** With a `*` at its end, any that begins so. */
  readonly methods?: readonly string[];
  /** An exported function of this name, or any with `*`, in a file whose path matches: Next.js. */
  readonly exported?: { readonly names: readonly string[]; readonly path: string };
  /** Any function whose parameters begin with these names: what frameworks call that were told of it out of sight. */
  readonly named?: readonly (readonly string[])[];
  /** Only functions with so many parameters. */
  readonly arity?: number;
  /** A function whose first parameter is called so, and of which nothing else but `exported` tells who calls it. */
  readonly firstParameter?: readonly string[];
  /** What its parameters are, by place; the last one also stands for all further ones with `repeatsLast`. */
  readonly parameters: readonly EntryParameter[];
  readonly repeatsLast?: boolean;
  /** What the framework puts into the fields of the object before, by their setters. */
  readonly fields?: { readonly source: DataKind; readonly label: string };
  /** Fields of the object in which the framework keeps the parts of the path, by name. */
  readonly pathFields?: readonly string[];
  /** What it returns goes out: as a page that may be HTML. */
  readonly returns?: ReturnModel | readonly ReturnModel[];
}

/** What an object is, by what made it, or where the file does not tell that, by what the file imports. */
export interface ObjectModel {
  readonly madeBy: readonly string[];
  readonly packages: readonly string[];
  readonly unlessPackages: readonly string[];
}

/** What is returned to a framework is a sink where all that is said here holds. */
export interface ReturnModel {
  readonly weakness: Weakness;
  readonly label: string;
  readonly kinds?: SinkModel['kinds'];
  /** Medium when absent. */
  readonly confidence?: Confidence;
  readonly isShallow?: SinkModel['isShallow'];
  /** Dictionaries and lists are sent as data, and of several values the first is sent: the others are a status and headers. */
  readonly isAnswer?: boolean;
  /** The type that the function is declared to return, without packages. */
  readonly types?: readonly string[];
  /** Not where the function declares to return anything but a text. */
  readonly unlessTyped?: boolean;
  /** One of these stands at the function or its class; none of those does. */
  readonly annotations?: readonly string[];
  readonly unlessAnnotations?: readonly string[];
  /** A text among the arguments of its annotations must match, or must not. */
  readonly wantedArguments?: string;
  readonly unlessArguments?: string;
  /** How the text begins that is returned. */
  readonly matches?: string;
}

export type EntryParameter =
  /** Nothing is known of it. */
  | undefined
  | { readonly type: string }
  | {
      readonly source: DataKind;
      readonly label: string;
      /** High when absent. */
      readonly confidence?: Confidence;
      /** A part of the path, of which the routes of the program may say that it is a number. */
      readonly isPartOfPath?: boolean;
      /** Only parameters with one of these annotations. */ readonly annotations?: readonly string[];
      /** Not those of one of these types, without packages: the framework makes them itself. */
      readonly unlessTypes?: readonly string[];
    };

/** A method without a body that a framework carries out as its annotation says. */
export interface DeclaredModel {
  /** Without its package. */
  readonly annotation: string;
  /** What stands for a parameter where it must not get, in a text of the annotation: its name is the first group. */
  readonly placeholder: string;
  /** Gives a parameter another name there. */
  readonly nameAnnotation?: string;
  readonly weakness: Weakness;
  readonly label: string;
  readonly kinds?: SinkModel['kinds'];
}

/** One library or framework. */
export interface FrameworkModel {
  readonly id: string;
  readonly language: DataflowLanguage;
  readonly sources?: readonly SourceModel[];
  readonly sinks?: readonly SinkModel[];
  readonly sanitizers?: readonly SanitizerModel[];
  readonly propagators?: readonly PropagatorModel[];
  readonly types?: readonly TypeModel[];
  readonly subtypes?: readonly SubtypeModel[];
  readonly entries?: readonly EntryModel[];
  readonly declared?: readonly DeclaredModel[];
}
