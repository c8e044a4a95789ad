import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** An export as OSV offers it: a zip with one JSON file for each record. */
export async function advisoryZip(records: readonly { id: string }[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const record of records) zip.addBuffer(Buffer.from(JSON.stringify(record)), `${record.id}.json`);
  zip.end();
  return buffer(zip.outputStream);
}

/** A record that concerns every version of one npm package below `fixed`. */
export function npmAdvisory(id: string, name: string, fixed: string): { id: string } & Record<string, unknown> {
  return {
    id,
    summary: `A flaw in ${name}`,
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    affected: [
      { package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }] },
    ],
  };
}
