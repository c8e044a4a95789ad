import { isActive, type Finding } from '../../../shared/findings';
import type { FindingStore, RunRef } from '../../../shared/runs';
import { memoryPage } from './memory-page';

export interface MemoryFindingStore extends FindingStore {
  /** `<tenant>/<run>` of every run that has findings. */
  names(): string[];
}

function stateOf(finding: Finding): 'active' | 'suppressed' | 'absent' {
  if (isActive(finding)) return 'active';
  return finding.baselineState === 'absent' ? 'absent' : 'suppressed';
}

export function memoryFindingStore(): MemoryFindingStore {
  const findings = new Map<string, Map<string, { ordinal: number; finding: Finding }>>();
  const nameOf = ({ tenantId, runId }: RunRef): string => `${tenantId}/${runId}`;
  return {
    names: () => [...findings.keys()],
    async write(run, written) {
      if (written.length === 0) return;
      const own = findings.get(nameOf(run)) ?? new Map<string, { ordinal: number; finding: Finding }>();
      for (const [ordinal, finding] of written.entries()) {
        own.set(finding.fingerprint, { ordinal, finding: structuredClone(finding) });
      }
      findings.set(nameOf(run), own);
    },
    async find(run, fingerprint) {
      return findings.get(nameOf(run))?.get(fingerprint)?.finding;
    },
    async list(run, { kind, level, path, rule, state, baseline, limit, cursor }) {
      const own = [...(findings.get(nameOf(run))?.values() ?? [])].sort((left, right) => left.ordinal - right.ordinal);
      const matching = own
        .map(({ finding }) => finding)
        .filter((finding) => kind === undefined || finding.kind === kind)
        .filter((finding) => level === undefined || finding.level === level)
        .filter((finding) => path === undefined || finding.path.startsWith(path))
        .filter((finding) => rule === undefined || finding.ruleId === rule)
        .filter((finding) => baseline === undefined || finding.baselineState === baseline)
        .filter((finding) => state === undefined || state === 'all' || stateOf(finding) === state);
      return memoryPage(matching, { limit, cursor }, ({ fingerprint }) => fingerprint);
    },
    async erase(run) {
      findings.delete(nameOf(run));
    },
  };
}
