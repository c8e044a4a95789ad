import type { ComponentScope, PackageEcosystem } from '../../../findings';

/** One format of lock file or manifest. */
export interface DependencyFormat {
  readonly id: string;
  readonly ecosystem: PackageEcosystem;
  /** Names everything that is installed, and not only what was asked for. */
  readonly isLock: boolean;
  /** A file without any text is a list without packages. */
  readonly mayBeEmpty?: true;
  /** File name and whole path, both in lower case. */
  matches(name: string, path: string): boolean;
  /** Throws `UnreadableList`. */
  read(text: string): DependencyList;
}

/** Offsets count UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Declaration extends Span {
  readonly name: string;
  /** Undefined where the file leaves open which version it will be. */
  readonly version: string | undefined;
  readonly isDirect?: boolean | undefined;
  readonly scope?: ComponentScope | undefined;
  /** What it needs of the same list, as `name@version`; absent where the file does not tell. */
  readonly needs?: readonly string[] | undefined;
  readonly licence?: string | undefined;
  /** `sha512-…` in base64. */
  readonly integrity?: string | undefined;
  /** Files of this format give a digest to every such package, and here it is missing. */
  readonly lacksDigest?: boolean;
  /** Address it is fetched from. */
  readonly source?: string | undefined;
}

export interface DependencyList {
  readonly declarations: readonly Declaration[];
  /** Registries that the file names as a whole. */
  readonly sources?: readonly (Span & { readonly url: string })[];
  /** Digests of packages that another file of the folder declares. */
  readonly digests?: readonly { readonly name: string; readonly version: string; readonly integrity: string }[];
}

/** The file is not what its name says; the message tells why, for people. */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList';
}
