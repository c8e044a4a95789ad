const DANGEROUS = new Set(['ALL', 'SYS_ADMIN', 'SYS_PTRACE', 'SYS_MODULE', 'SYS_RAWIO', 'DAC_READ_SEARCH', 'BPF']);

/** Rights of Linux with which a program can leave its container. */
export function isDangerousCapability(name: string): boolean {
  return DANGEROUS.has(name.toUpperCase().replace(/^CAP_/, ''));
}
