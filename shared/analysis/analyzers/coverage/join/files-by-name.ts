import type { AnalyzedFile } from '../../../../findings';

export interface SourceFile {
  readonly path: string;
  readonly segments: readonly string[];
  readonly lines: number;
}

/** The files of a repository by their whole path and by the last part of it. */
export class FilesByName {
  readonly #byPath = new Map<string, SourceFile>();
  readonly #byName = new Map<string, SourceFile[]>();

  constructor(files: readonly AnalyzedFile[]) {
    for (const { path, lines } of files) {
      const file = { path, lines, segments: path.split('/') };
      this.#byPath.set(path, file);
      const name = file.segments.at(-1) ?? '';
      const others = this.#byName.get(name);
      if (others === undefined) this.#byName.set(name, [file]);
      else others.push(file);
    }
  }

  get(path: string): SourceFile | undefined {
    return this.#byPath.get(path);
  }

  named(name: string): readonly SourceFile[] {
    return this.#byName.get(name) ?? [];
  }
}
