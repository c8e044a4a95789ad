/** A vector as text: four bytes a number, a third of what JSON takes. */
export function encodeVector(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}

export function decodeVector(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  // A copy, for the memory behind a Buffer need not begin at a multiple of four.
  return [...new Float32Array(new Uint8Array(bytes).buffer)];
}
