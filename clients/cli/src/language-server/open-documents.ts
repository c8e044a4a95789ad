import type { TextDocument } from 'vscode-languageserver-textdocument';
import { filePathOf, nameOf } from './document-name';
import type { FixedDocument } from './fix-actions';
import { PlaceSession, type SessionHost } from './place-session';
import { pathBelow, singleDocument, workspaceFolder } from './scanned-place';
import { Turns } from '../turns';

interface Home {
  readonly session: PlaceSession;
  readonly path: string;
  /** Ends with the document. */
  readonly isOwn: boolean;
}

/** The folders of a workspace, and which of them each open document belongs to. */
export class OpenDocuments {
  readonly #folders = new Map<string, PlaceSession>();
  readonly #homes = new Map<string, Home>();
  readonly #folderTurns = new Turns();
  /** Of those that lie in no folder: they do not wait for a large one. */
  readonly #documentTurns = new Turns();

  constructor(private readonly host: (isFolder: boolean) => SessionHost) {}

  addFolder(directory: string): void {
    if (this.#folders.has(directory)) return;
    const isOwn = (path: string): boolean => !this.#isOfInner(directory, path);
    const place = workspaceFolder(directory, this.#folderTurns);
    this.#folders.set(directory, new PlaceSession(place, this.host(true), isOwn));
    // What it holds may have been shown by one around it until now.
    this.scanAgain();
  }

  /** Whether a folder within this one is a folder of the workspace by itself, and shows the file. */
  #isOfInner(directory: string, path: string): boolean {
    return [...this.#folders.keys()].some((other) => {
      const inner = pathBelow(directory, other);
      return inner !== undefined && path.startsWith(`${inner}/`);
    });
  }

  async removeFolder(directory: string): Promise<void> {
    const session = this.#folders.get(directory);
    this.#folders.delete(directory);
    await session?.end();
  }

  /** Also when folders have come or gone: the innermost counts. */
  take(document: TextDocument): void {
    const { uri, languageId, version } = document;
    const known = this.#homes.get(uri);
    const home = this.#homeOf(uri, languageId, known);
    if (known !== undefined && known.session !== home?.session) this.close(uri);
    if (home === undefined) return;
    this.#homes.set(uri, home);
    home.session.open(home.path, { uri, version, text: document.getText() });
  }

  close(uri: string): void {
    const home = this.#homes.get(uri);
    this.#homes.delete(uri);
    home?.session.close(home.path);
    if (home?.isOwn === true) void home.session.end();
  }

  saved(uri: string): void {
    this.#homes.get(uri)?.session.saved();
  }

  /** As the last scan found it; undefined where that was another text. */
  scanned(uri: string): FixedDocument | undefined {
    const home = this.#homes.get(uri);
    return home?.session.document(home.path);
  }

  scanAgain(): void {
    for (const session of this.#sessions()) session.scanAgain();
  }

  async end(): Promise<void> {
    const sessions = [...this.#sessions()];
    this.#folders.clear();
    this.#homes.clear();
    await Promise.all(sessions.map((session) => session.end()));
  }

  #sessions(): Set<PlaceSession> {
    return new Set([...this.#folders.values(), ...[...this.#homes.values()].map(({ session }) => session)]);
  }

  #homeOf(uri: string, languageId: string, known: Home | undefined): Home | undefined {
    const file = filePathOf(uri);
    const within =
      file === undefined
        ? []
        : [...this.#folders].flatMap(([directory, session]) => {
            const path = pathBelow(directory, file);
            return path === undefined ? [] : [{ session, path, isOwn: false }];
          });
    const innermost = within.sort((left, right) => left.path.length - right.path.length)[0];
    if (innermost !== undefined) return innermost;
    if (known?.isOwn === true) return known;
    const name = nameOf(uri, languageId);
    if (name === undefined) return undefined;
    return {
      session: new PlaceSession(singleDocument(file, this.#documentTurns), this.host(false)),
      path: name,
      isOwn: true,
    };
  }
}
