import type { FindingCounts } from './finding-counts';

export type ServiceState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'ready';
      /** Such as `aurelis 1.2.0 (built-in)`. */
      readonly server: string;
      readonly findings: FindingCounts | undefined;
      readonly isWholeWorkspace: boolean;
      /** How far a scan is that takes its time. */
      readonly progress: string | undefined;
    };

/** What the item of the status bar shows; `tooltip` has a line for each of its strings. */
export interface StatusView {
  readonly text: string;
  readonly tooltip: readonly string[];
  readonly command: string;
  readonly isError: boolean;
}

const PROBLEMS = 'workbench.actions.view.problems';

export function statusView(state: ServiceState): StatusView {
  if (state.kind === 'starting') {
    const tooltip = ['The language server is starting.'];
    return { text: '$(loading~spin) Aurelis', tooltip, command: 'aurelis.showOutput', isError: false };
  }
  if (state.kind === 'failed') {
    const tooltip = [state.reason, 'Click to start the language server again.'];
    return { text: '$(error) Aurelis', tooltip, command: 'aurelis.restart', isError: true };
  }
  const { findings, isWholeWorkspace, progress, server } = state;
  const icon = progress === undefined ? '$(shield)' : '$(loading~spin)';
  const number = findings === undefined ? '' : ` ${findings.errors + findings.warnings + findings.notes}`;
  const place = isWholeWorkspace ? 'in the workspace' : 'in open files';
  const tooltip = [
    ...(progress === undefined ? [] : [`Scanning: ${progress}`]),
    ...(findings === undefined ? [] : [`${describeCounts(findings)} ${place}`]),
    server,
  ];
  return { text: `${icon} Aurelis${number}`, tooltip, command: PROBLEMS, isError: false };
}

function describeCounts({ errors, warnings, notes }: FindingCounts): string {
  const parts = [...counted(errors, 'error'), ...counted(warnings, 'warning'), ...counted(notes, 'note')];
  return parts.length === 0 ? 'No findings' : parts.join(', ');
}

function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [`${count} ${what}${count === 1 ? '' : 's'}`];
}
