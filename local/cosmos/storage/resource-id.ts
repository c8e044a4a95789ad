/** A resource id as the service makes them: the numbers of the resource and its parents, in base64 that fits a path. */
export function resourceId(database: number, container?: number, document?: number): string {
  const bytes = Buffer.alloc(container === undefined ? 4 : document === undefined ? 8 : 16);
  bytes.writeUInt32BE(database, 0);
  // The high bit tells a container from other children of a database.
  if (container !== undefined) bytes.writeUInt32BE((container | 0x8000_0000) >>> 0, 4);
  if (document !== undefined) bytes.writeBigUInt64LE(BigInt(document), 8);
  return bytes.toString('base64').replaceAll('/', '-');
}
