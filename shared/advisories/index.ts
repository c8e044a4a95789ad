export { Advisory } from './advisory';
export type { AdvisoryKnowledge, AdvisorySource, PackageName } from './advisory-knowledge';
export { createDirectoryAdvisoryStore } from './directory-advisory-store';
export { findVulnerabilities, type Vulnerability } from './find-vulnerabilities';
export { AdvisoryManifest } from './index/advisory-manifest';
export { packageKey } from './package-key';
export type { AdvisoryStore, ShardPlace } from './ports';
export { openAdvisories } from './open-advisories';
export {
  DEFAULT_REFRESH_LIMITS,
  OSV_SOURCE_URL,
  refreshAdvisories,
  type Refreshed,
  type RefreshPorts,
} from './refresh/refresh-advisories';
export { createStoredAdvisories } from './stored-advisories';
export { compareVersions } from './versions/compare-versions';
