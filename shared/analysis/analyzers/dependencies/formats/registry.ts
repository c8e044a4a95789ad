import type { DependencyFormat } from '../dependency-format';
import { cargoLock } from './cargo-lock';
import { composerLock } from './composer-lock';
import { gemfileLock } from './gemfile-lock';
import { goMod } from './go-mod';
import { goSum } from './go-sum';
import { gradleLockfile } from './gradle-lockfile';
import { nugetLock } from './nuget-lock';
import { packageLock } from './package-lock';
import { packagesConfig } from './packages-config';
import { pdmLock } from './pdm-lock';
import { pipfileLock } from './pipfile-lock';
import { pnpmLock } from './pnpm-lock';
import { poetryLock } from './poetry-lock';
import { pom } from './pom';
import { projectFile } from './project-file';
import { requirements } from './requirements';
import { uvLock } from './uv-lock';
import { versionCatalog } from './version-catalog';
import { yarnLock } from './yarn-lock';

/** Every format that is read. */
export const DEPENDENCY_FORMATS: readonly DependencyFormat[] = [
  cargoLock,
  composerLock,
  gemfileLock,
  goMod,
  goSum,
  gradleLockfile,
  nugetLock,
  packageLock,
  packagesConfig,
  pdmLock,
  pipfileLock,
  pnpmLock,
  poetryLock,
  pom,
  projectFile,
  requirements,
  uvLock,
  versionCatalog,
  yarnLock,
];

/** The format of a file by its name; the content has no say. */
export function dependencyFormatOf(path: string): DependencyFormat | undefined {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  return DEPENDENCY_FORMATS.find((format) => format.matches(name, lower));
}
