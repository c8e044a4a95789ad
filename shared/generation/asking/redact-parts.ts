import type { InspectedFile } from '../context/gather-parts';
import type { SourcePart } from '../context/source-part';
import type { GenerationServices } from '../ports';
import { asciiJson } from '../safety/fence';
import type { Sensitive } from '../safety/personal-data';
import { Redactor } from '../safety/redactor';
import type { TaskRequest } from '../task-request';

export interface RedactedPart extends SourcePart {
  /** `path` is what is sent. */
  readonly realPath: string;
  readonly redactions: number;
}

export interface RedactedRequest {
  readonly parts: readonly RedactedPart[];
  /** Parts in which nobody could look for secrets. */
  readonly unreadable: readonly SourcePart[];
  readonly instruction: string;
  /** The finding in words; empty where the task is about none. */
  readonly about: string;
  readonly redactor: Redactor;
  /** By what was sent. */
  readonly realPaths: ReadonlyMap<string, string>;
}

interface Known {
  readonly files: readonly InspectedFile[];
  readonly services: Pick<GenerationServices, 'engine' | 'personalData'>;
}

/** Takes secrets and personal data out of all that would be sent: code, names of files, the finding and the caller's own words. */
export async function redactParts(
  request: TaskRequest,
  parts: readonly SourcePart[],
  known: Known,
): Promise<RedactedRequest> {
  const { instruction = '' } = request;
  const about = describeFinding(request);
  const redactor = new Redactor([instruction, about, ...parts.map(({ text }) => text)]);
  const found = await Promise.all(parts.map((part) => sensitiveIn(part, known)));
  const shown = parts.map(({ text }, index) => withBlanks(text, found[index] ?? [{ start: 0, end: text.length }]));
  const more = await known.services.personalData?.find(shown, request.signal);
  const readable = parts.flatMap((part, index) => {
    const own = found[index];
    if (own === undefined) return [];
    const persons = (more?.[index] ?? []).map((range): Sensitive => ({ ...range, kind: 'personal' }));
    return [{ part, found: [...own, ...persons] }];
  });
  // In two passes: a secret that one part shows is taken out of those before it as well.
  for (const { part, found: own } of readable) redactor.learn(part.text, own);
  const realPaths = new Map<string, string>();
  const redacted: RedactedPart[] = [];
  for (const { part, found: own } of readable) {
    const { text, count } = redactor.redact(part.text, own);
    const path = await redactText(part.path, redactor, known);
    realPaths.set(path, part.path);
    // As it stands on the line of the fence, from where a model may copy it.
    realPaths.set(asciiJson(path).slice(1, -1), part.path);
    redacted.push({ ...part, text, path, realPath: part.path, redactions: count });
  }
  return {
    parts: redacted,
    unreadable: parts.filter((_, index) => found[index] === undefined),
    instruction: await redactText(instruction, redactor, known),
    about: await redactText(about, redactor, known),
    redactor,
    realPaths,
  };
}

/** As long as before, so that places stay: who looks for personal data is shown no secret either. */
function withBlanks(text: string, secrets: readonly Pick<Sensitive, 'start' | 'end'>[]): string {
  let blank = text;
  for (const { start, end } of secrets) blank = blank.slice(0, start) + 'x'.repeat(end - start) + blank.slice(end);
  return blank;
}

/** Undefined where nobody could look. */
async function sensitiveIn(part: SourcePart, { files, services }: Known): Promise<readonly Sensitive[] | undefined> {
  const file = files.find(({ path }) => path === part.path);
  if (file === undefined) return secretsOf(part.text, part.path, services);
  if (file.secrets === undefined) return undefined;
  const offset = file.source.lineStart(part.startLine);
  const end = offset + part.text.length;
  return file.secrets
    .filter((secret) => secret.start < end && secret.end > offset)
    .map((secret) => ({
      start: Math.max(0, secret.start - offset),
      end: Math.min(secret.end, end) - offset,
      kind: 'secret',
    }));
}

async function secretsOf(text: string, path: string, { engine }: Known['services']): Promise<Sensitive[] | undefined> {
  const { secrets } = await engine.inspectFile({ path, bytes: Buffer.from(text) });
  return secrets?.map(({ start, end }) => ({ start, end, kind: 'secret' }));
}

async function redactText(text: string, redactor: Redactor, { services }: Known): Promise<string> {
  if (text === '') return '';
  return redactor.redact(
    text,
    (await secretsOf(text, 'words.txt', services)) ?? [{ start: 0, end: text.length, kind: 'secret' }],
  ).text;
}

function describeFinding({ finding }: TaskRequest): string {
  if (finding === undefined) return '';
  const steps = (finding.codeFlow ?? []).map(({ path, region, message }, index) => {
    return `${index + 1}. ${path} line ${region.startLine}: ${message}`;
  });
  return [
    `rule: ${finding.ruleId}`,
    `file: ${finding.path}, lines ${finding.region.startLine}-${finding.region.endLine}`,
    `message: ${finding.message}`,
    ...(steps.length === 0 ? [] : ['way of the data:', ...steps]),
  ].join('\n');
}
