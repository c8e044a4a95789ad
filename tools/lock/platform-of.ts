export interface Platform {
  os: string[];
  cpu: string[];
  libc?: string[];
}

const PLATFORM =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-([a-z]+))?$/;

/** Reads the platform from the end of a package name, such as `@tool/linux-x64-gnu`. */
export function platformOf(packageName: string): Platform {
  const [, os, cpu, abi] = PLATFORM.exec(packageName) ?? [];
  if (os === undefined || cpu === undefined) {
    throw new Error(`${packageName} does not say its platform: complete package-lock.json by hand`);
  }
  const libc = os === 'linux' ? libcOf(abi ?? '') : undefined;
  return libc === undefined ? { os: [os], cpu: [cpu] } : { os: [os], cpu: [cpu], libc: [libc] };
}

function libcOf(abi: string): string | undefined {
  if (abi.startsWith('gnu')) return 'glibc';
  return abi.startsWith('musl') ? 'musl' : undefined;
}
