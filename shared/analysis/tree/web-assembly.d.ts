/** The compiler knows WebAssembly from the library of browsers only, which is not ours. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number; maximum: number });
    /** Another one after each growth. */
    readonly buffer: ArrayBuffer;
  }
}
