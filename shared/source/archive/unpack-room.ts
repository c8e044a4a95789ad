import { AurelisError } from '../../kernel';

/** What one archive takes of the room while it is unpacked on disk. */
export interface UnpackShare {
  /** Counts bytes before they are written. Throws UPSTREAM_UNAVAILABLE where others leave no room for them. */
  add(bytes: number): void;
  /** All of it is unpacked: the next one may begin, while this one keeps what it took. */
  finish(): void;
  /** Its files are gone. */
  leave(): void;
}

/**
 * The disk that archives of one process take together while they are unpacked. They are unpacked one after the other, so the first to
 * come is not kept from its end by those that came later.
 */
export class UnpackRoom {
  #takenBytes = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly maxBytes: number) {}

  get takenBytes(): number {
    return this.#takenBytes;
  }

  /** Waits until those that came before are unpacked. */
  async enter(): Promise<UnpackShare> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const finish = (): void => resolve(undefined);
    this.#turn = promise;
    await before;
    let ownBytes = 0;
    return {
      add: (bytes) => {
        if (this.#takenBytes + bytes > this.maxBytes && this.#takenBytes > ownBytes) throw noRoom();
        ownBytes += bytes;
        this.#takenBytes += bytes;
      },
      finish,
      leave: () => {
        this.#takenBytes -= ownBytes;
        ownBytes = 0;
        finish();
      },
    };
  }
}

function noRoom(): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'Too many archives are unpacked at once. Try again shortly.', {
    retryAfterSeconds: 10,
  });
}
