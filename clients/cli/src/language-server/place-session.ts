import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { addresses, type AddressOf } from './diagnostics';
import type { OpenText } from './open-texts';
import { Publisher } from './publisher';
import type { ScanOutcome } from './scan-outcome';
import type { ScannedPlace } from './scanned-place';
import { scanAgain, type ScanListener } from './scanner';
import type { ServerSettings } from './server-settings';
import type { FixedDocument } from './fix-actions';

export interface SessionHost extends Pick<ScanListener, 'failed' | 'progress' | 'ended'> {
  settings(): ServerSettings;
  send(params: PublishDiagnosticsParams): void;
  succeeded(): void;
}

/** A place that is scanned for as long as the session lasts, and what is known of it by now. */
export class PlaceSession {
  readonly #end = new AbortController();
  readonly #publisher: Publisher;
  readonly #ended: Promise<void>;
  readonly #addressOf: AddressOf;
  #outcome: ScanOutcome | undefined;

  constructor(
    readonly place: ScannedPlace,
    private readonly host: SessionHost,
    isOwn: (path: string) => boolean = () => true,
  ) {
    const { source, texts } = place;
    this.#addressOf = addresses(source.path, (path) => texts.get(path)?.uri);
    const published = { texts, addressOf: this.#addressOf, isOwn };
    this.#publisher = new Publisher(published, (params) => host.send(params));
    const listener = {
      settings: () => host.settings(),
      failed: (error: unknown) => host.failed(error),
      progress: (done: number, seen: number) => host.progress(done, seen),
      ended: () => host.ended(),
      scanned: (outcome: ScanOutcome) => {
        this.#outcome = outcome;
        host.succeeded();
        this.#publisher.publish(outcome, host.settings());
      },
    };
    this.#ended = scanAgain(place, listener, this.#end.signal).catch((error: unknown) => host.failed(error));
  }

  open(path: string, text: OpenText): void {
    const isNew = this.place.texts.get(path) === undefined;
    this.place.texts.open(path, text);
    if (isNew && this.#outcome !== undefined) {
      this.#publisher.publishOpened(path, this.#outcome, this.host.settings());
    }
  }

  /** What is not open any more may still be shown, as one file of the workspace. */
  close(path: string): void {
    const open = this.place.texts.get(path);
    this.place.texts.close(path);
    if (open !== undefined && this.host.settings().scope === 'open') this.#publisher.withdraw(open.uri);
  }

  /** What a program beside the editor changed is seen then, too, where the system does not tell. */
  saved(): void {
    if (this.place.watched === undefined) this.scanAgain();
  }

  scanAgain(): void {
    this.place.changes.tell();
  }

  /** Undefined where the last scan was of another text. */
  document(path: string): FixedDocument | undefined {
    const open = this.place.texts.get(path);
    const outcome = this.#outcome;
    if (open === undefined || outcome?.isOf(path, open) !== true) return undefined;
    return { path, ...open, outcome, addressOf: this.#addressOf };
  }

  async end(): Promise<void> {
    this.#end.abort();
    this.#publisher.withdrawAll();
    await this.#ended;
  }
}
