/** Part of the contract of `@azure/functions-core`. */
export class Disposable {
  private callOnDispose: (() => unknown) | undefined;

  constructor(callOnDispose: () => unknown) {
    this.callOnDispose = callOnDispose;
  }

  static from(...disposables: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const disposable of disposables) disposable.dispose();
    });
  }

  dispose(): void {
    const callOnDispose = this.callOnDispose;
    this.callOnDispose = undefined;
    callOnDispose?.();
  }
}
