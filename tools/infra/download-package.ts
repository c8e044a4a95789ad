import { createHash } from 'node:crypto';
import { z } from 'zod';

const ServiceIndex = z.object({ resources: z.array(z.object({ '@id': z.url(), '@type': z.string() })) });

export interface Package {
  id: string;
  version: string;
  sha512: string;
}

/** The bytes of a NuGet package from the first of the feeds that has it. Throws unless they are the ones expected. */
export async function downloadPackage(wanted: Package, sources: readonly string[]): Promise<Buffer> {
  const problems: string[] = [];
  for (const source of sources) {
    try {
      const bytes = await fetchFrom(source, wanted);
      if (createHash('sha512').update(bytes).digest('hex') === wanted.sha512) return bytes;
      problems.push(`what it sent is not ${wanted.id} ${wanted.version}: its SHA-512 differs`);
    } catch (error) {
      problems.push(error instanceof Error ? describe(error) : String(error));
    }
  }
  throw new Error(`${wanted.id} ${wanted.version} could not be downloaded from NuGet: ${problems.join('; ')}.`);
}

/** https://learn.microsoft.com/nuget/api/package-base-address-resource */
async function fetchFrom(source: string, { id, version }: Package): Promise<Buffer> {
  const { resources } = ServiceIndex.parse(await (await get(source)).json());
  const base = resources.find(({ '@type': type }) => type.startsWith('PackageBaseAddress/3.'))?.['@id'];
  if (base === undefined) throw new Error('the feed serves no packages by address');
  const response = await get(new URL(`${id}/${version}/${id}.${version}.nupkg`, base.replace(/\/?$/, '/')).href);
  return Buffer.from(await response.arrayBuffer());
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the feed answered ${response.status}`);
  return response;
}

function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
