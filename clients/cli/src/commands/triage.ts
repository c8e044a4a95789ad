import type { RuleTriageView, TriageVerdict, TriageView } from '../../../../shared/contracts';
import { AurelisError } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import type { Service } from '../api/service';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ProjectsOptions } from './projects';

export interface DecideOptions extends ProjectsOptions {
  verdict: TriageVerdict;
  reason?: string;
  until?: string;
  run?: string;
}

export interface ListTriageOptions extends ProjectsOptions {
  verdict?: TriageVerdict;
}

const WHOLE = /^[0-9a-f]{64}$/;
const BEGINNING = /^[0-9a-f]{8,64}$/;

/** Writes down what is thought of a finding of the project's latest run, or of another one. Returns the exit code, as all below do. */
export async function decide(
  nameOrId: string,
  fingerprint: string,
  options: DecideOptions,
  { signal }: Interruption,
): Promise<number> {
  const { verdict, reason, until, run } = options;
  const service = connect({ ...options, signal, onWait: say });
  const { id } = await service.requireProject(nameOrId);
  const runId = run ?? (await service.latestRun(id)).id;
  const decided = await service.decideFinding(id, await wholeFingerprint(fingerprint, runId, service), {
    run_id: runId,
    verdict,
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { until }),
  });
  await print([options.json === true ? toJson(decided) : line(decided)]);
  if (verdict !== 'confirmed') say('It is suppressed from the next run on. Reports of earlier runs stay as they are.');
  return EXIT.clean;
}

/** Takes back what was decided. */
export async function withdraw(
  nameOrId: string,
  fingerprint: string,
  options: ProjectsOptions,
  { signal }: Interruption,
): Promise<number> {
  const service = connect({ ...options, signal, onWait: say });
  const { id } = await service.requireProject(nameOrId);
  const decisions = await service.listTriage(id, {});
  const whole = theOnlyOne(
    fingerprint,
    decisions.map((decision) => decision.fingerprint),
    'Nobody has decided anything about such a finding.',
  );
  await service.withdrawDecision(id, whole);
  if (options.json === true) await print([toJson({ fingerprint: whole })]);
  say('From the next run on the finding counts again.');
  return EXIT.clean;
}

/** Prints what was decided, newest first. */
export async function listTriage(
  nameOrId: string,
  options: ListTriageOptions,
  { signal }: Interruption,
): Promise<number> {
  const { verdict } = options;
  const service = connect({ ...options, signal, onWait: say });
  const { id } = await service.requireProject(nameOrId);
  const decisions = await service.listTriage(id, verdict === undefined ? {} : { verdict });
  await print(options.json === true ? [toJson(decisions)] : decisions.map(line));
  if (decisions.length === 0) say('Nothing has been decided about findings of this project.');
  return EXIT.clean;
}

/** Prints how often people thought that each rule was right. */
export async function sumTriage(nameOrId: string, options: ProjectsOptions, { signal }: Interruption): Promise<number> {
  const service = connect({ ...options, signal, onWait: say });
  const { id } = await service.requireProject(nameOrId);
  const sums = await service.sumTriage(id);
  await print(options.json === true ? [toJson(sums)] : sums.map(sumLine));
  if (sums.length === 0) say('Nothing has been decided about findings of this project.');
  return EXIT.clean;
}

/** Whoever reads one off a report copies its beginning. */
async function wholeFingerprint(given: string, runId: string, service: Service): Promise<string> {
  if (WHOLE.test(given)) return given;
  const known = await Array.fromAsync(service.listFindings(runId), (finding) => finding.fingerprint);
  return theOnlyOne(given, known, `The run ${runId} has no such finding.`);
}

function theOnlyOne(given: string, known: readonly string[], notFound: string): string {
  if (!BEGINNING.test(given)) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      'A fingerprint is 64 hexadecimal digits, of which the first eight may do.',
    );
  }
  const [found, another] = known.filter((one) => one.startsWith(given));
  if (found === undefined) throw new AurelisError('NOT_FOUND', notFound);
  if (another !== undefined) throw new AurelisError('VALIDATION_ERROR', `Several findings begin with ${given}.`);
  return found;
}

function line({ fingerprint, verdict, rule_id: rule, path, reason, until, is_expired: isExpired }: TriageView): string {
  const day = until === null ? '' : ` (until ${until}${isExpired ? ', over' : ''})`;
  return `${fingerprint.slice(0, 12)}  ${verdict}${day}  ${rule}  ${path}${reason === null ? '' : `  ${reason}`}\n`;
}

function sumLine({ rule_id: rule, confirmed, false_positive: wrong, accepted }: RuleTriageView): string {
  return `${rule}  ${wrong} false positive, ${confirmed} confirmed, ${accepted} accepted\n`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
