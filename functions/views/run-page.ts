/** Where people look at a run. */
export function runPage(origin: string, runId: string): string {
  return `${origin}/api/dashboard#/runs/${runId}`;
}
