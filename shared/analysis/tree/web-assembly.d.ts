/** The compiler knows WebAssembly from the library of browsers only, which is not ours. */
declare namespace WebAssembly {
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it describes a class of the platform
  class Memory {
    constructor(size: { initial: number; maximum: number });
  }
}
