import { PackageEcosystem } from '../../findings';
import type { Clock } from '../../kernel';
import type { Telemetry } from '../../telemetry';
import type { AdvisoryManifest } from '../index/advisory-manifest';
import { DEFAULT_ZIP_LIMITS } from '../osv/read-osv-zip';
import type { AdvisoryStore } from '../ports';
import { refreshEcosystem, type RefreshLimits } from './refresh-ecosystem';

/** Where OSV offers its exports. */
export const OSV_SOURCE_URL = 'https://osv-vulnerabilities.storage.googleapis.com/{ecosystem}/all.zip';

export const DEFAULT_REFRESH_LIMITS: RefreshLimits = {
  ...DEFAULT_ZIP_LIMITS,
  maxDownloadBytes: 1024 ** 3,
  timeoutMs: 10 * 60_000,
};

export interface RefreshPorts {
  readonly store: AdvisoryStore;
  readonly clock: Clock;
  readonly telemetry: Pick<Telemetry, 'event' | 'exception'>;
}

export interface RefreshRequest {
  /** With `{ecosystem}` in it. */
  readonly sourceUrl: string;
  readonly limits?: RefreshLimits;
  readonly ecosystems?: readonly PackageEcosystem[];
  /** Ends it, with what was in use before left in use. */
  readonly signal?: AbortSignal;
}

export interface Refreshed {
  readonly manifest: AdvisoryManifest | undefined;
  /** Those that keep what they had, because something failed. */
  readonly failed: readonly { readonly ecosystem: PackageEcosystem; readonly message: string }[];
}

/**
 * Fetches the advisories of every ecosystem and then puts all of them into use at once. An ecosystem that fails keeps what
 * it had. What is in use, and what was before, stays: a run may be reading it.
 */
export async function refreshAdvisories(request: RefreshRequest, ports: RefreshPorts): Promise<Refreshed> {
  const { sourceUrl, limits = DEFAULT_REFRESH_LIMITS, ecosystems = PackageEcosystem.options, signal } = request;
  const before = await ports.store.readManifest();
  const next: AdvisoryManifest['ecosystems'] = { ...before?.manifest.ecosystems };
  const failed: { ecosystem: PackageEcosystem; message: string }[] = [];
  for (const ecosystem of ecosystems) {
    try {
      next[ecosystem] = await refreshEcosystem({ ecosystem, sourceUrl, known: next[ecosystem], limits, signal }, ports);
    } catch (error) {
      signal?.throwIfAborted();
      failed.push({ ecosystem, message: error instanceof Error ? error.message : String(error) });
      ports.telemetry.exception(error, { ecosystem });
    }
  }
  if (failed.length === ecosystems.length) return { manifest: before?.manifest, failed };
  const manifest: AdvisoryManifest = { format: 1, updatedAt: ports.clock.now().toISOString(), ecosystems: next };
  await ports.store.writeManifest(manifest, before?.etag);
  await removeOld(manifest, before?.manifest, ports);
  ports.telemetry.event('Advisories refreshed', countsOf(manifest, failed.length));
  return { manifest, failed };
}

async function removeOld(
  manifest: AdvisoryManifest,
  before: AdvisoryManifest | undefined,
  { store, telemetry }: RefreshPorts,
): Promise<void> {
  for (const ecosystem of PackageEcosystem.options) {
    const kept = [manifest.ecosystems[ecosystem], before?.ecosystems[ecosystem]].flatMap((one) => one?.version ?? []);
    if (kept.length === 0) continue;
    try {
      await store.keepVersions(ecosystem, kept);
    } catch (error) {
      // Next time they are removed: what is left over harms nobody.
      telemetry.exception(error, { ecosystem });
    }
  }
}

function countsOf({ ecosystems }: AdvisoryManifest, failed: number): Record<string, number> {
  let [advisories, packages] = [0, 0];
  for (const index of Object.values(ecosystems)) {
    advisories += index.advisories;
    packages += index.packages;
  }
  return { ecosystems: Object.keys(ecosystems).length, advisories, packages, failed };
}
