import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { toDiagnostic, type AddressOf } from './diagnostics';
import type { OpenTexts } from './open-texts';
import { isShown, type ScanOutcome } from './scan-outcome';
import type { ServerSettings } from './server-settings';

export interface PublishedPlace {
  readonly texts: OpenTexts;
  readonly addressOf: AddressOf;
  /** Whether nobody else shows what is found in a file. */
  isOwn(path: string): boolean;
}

type Shown = Pick<ServerSettings, 'scope' | 'minimumLevel'>;

/** Shows what scans of one place found, and takes back what is gone. */
export class Publisher {
  /** What an editor was told last, by the address of the document; nothing of those without diagnostics. */
  readonly #shown = new Map<string, string>();

  constructor(
    private readonly place: PublishedPlace,
    private readonly send: (params: PublishDiagnosticsParams) => void,
  ) {}

  publish(outcome: ScanOutcome, { scope, minimumLevel }: Shown): void {
    const open = [...this.place.texts.snapshot().keys()];
    const found = scope === 'open' ? [] : [...outcome.paths()].filter((path) => this.place.isOwn(path));
    const paths = new Set([...open, ...found]);
    const before = new Set(this.#shown.keys());
    for (const path of paths) {
      before.delete(this.place.addressOf(path));
      this.#publishOne(path, outcome, minimumLevel);
    }
    for (const uri of before) this.#clear(uri);
  }

  /** A document that is opened shows what is known of its file. */
  publishOpened(path: string, outcome: ScanOutcome, { minimumLevel }: Shown): void {
    const uri = this.place.addressOf(path);
    const diagnostics = this.#diagnosticsOf(path, outcome, minimumLevel);
    if (diagnostics.length > 0) this.#show({ uri, diagnostics });
  }

  withdraw(uri: string): void {
    if (this.#shown.has(uri)) this.#clear(uri);
  }

  withdrawAll(): void {
    for (const uri of [...this.#shown.keys()]) this.#clear(uri);
  }

  #publishOne(path: string, outcome: ScanOutcome, minimumLevel: Shown['minimumLevel']): void {
    const open = this.place.texts.get(path);
    // What has changed since is scanned again, and the editor moves what it shows with the text until then.
    if (open !== undefined && !outcome.isOf(path, open)) return;
    const uri = this.place.addressOf(path);
    const diagnostics = this.#diagnosticsOf(path, outcome, minimumLevel);
    if (open === undefined && diagnostics.length === 0) this.withdraw(uri);
    else this.#show({ uri, diagnostics, ...(open !== undefined && { version: open.version }) });
  }

  #diagnosticsOf(path: string, outcome: ScanOutcome, minimumLevel: Shown['minimumLevel']) {
    return outcome
      .findings(path)
      .filter((finding) => isShown(finding, minimumLevel))
      .map((finding) => toDiagnostic(finding, this.place.addressOf));
  }

  #show(params: PublishDiagnosticsParams): void {
    const text = JSON.stringify(params);
    if (this.#shown.get(params.uri) === text) return;
    if (params.diagnostics.length > 0) this.#shown.set(params.uri, text);
    else this.#shown.delete(params.uri);
    this.send(params);
  }

  #clear(uri: string): void {
    this.#show({ uri, diagnostics: [] });
  }
}
