/** What VS Code calls a platform, and the native part of oxlint that runs on it. */
const BINDINGS: Readonly<Record<string, string>> = {
  'alpine-arm64': 'linux-arm64-musl',
  'alpine-x64': 'linux-x64-musl',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64-gnu',
  'linux-armhf': 'linux-arm-gnueabihf',
  'linux-x64': 'linux-x64-gnu',
  'win32-arm64': 'win32-arm64-msvc',
  'win32-x64': 'win32-x64-msvc',
};

export const VSIX_TARGETS: readonly string[] = Object.keys(BINDINGS);

/** Throws for a platform that VS Code knows nothing of. */
export function bindingOf(target: string): string {
  const binding = BINDINGS[target];
  if (binding === undefined) throw new Error(`${target} is none of ${VSIX_TARGETS.join(', ')}`);
  return `@oxlint/binding-${binding}`;
}

/** The platform of the machine that this runs on. */
export function targetOfThisMachine(): string {
  return `${process.platform}-${process.arch === 'arm' ? 'armhf' : process.arch}`;
}
