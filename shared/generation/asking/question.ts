import { AurelisError } from '../../kernel';
import type { ModelMessage, ModelRequest } from '../../models';
import { gatherParts, inspectFiles } from '../context/gather-parts';
import { packParts } from '../context/pack-parts';
import type { SourcePart } from '../context/source-part';
import type { EgressManifest, SentPart, WithholdReason } from '../egress-manifest';
import type { GenerationServices, ModelPort } from '../ports';
import { PROMPTS } from '../prompts/prompts';
import { UNTRUSTED_RULES } from '../prompts/task-prompt';
import { Fence } from '../safety/fence';
import { mayBeSent } from '../safety/may-be-sent';
import { OutputGuard } from '../safety/output-guard';
import type { Redactor } from '../safety/redactor';
import type { TaskRequest } from '../task-request';
import { redactParts, type RedactedPart } from './redact-parts';
import { roomForCode } from './room-for-code';

type Withheld = EgressManifest['withheld'][number];

/** What a model is asked, made safe to send: built once for all tries of a task. */
export interface Question {
  readonly request: ModelRequest;
  readonly fence: Fence;
  readonly redactor: Redactor;
  readonly guard: OutputGuard;
  readonly manifest: EgressManifest;
  /** The path in the repository for the one that was sent. */
  readonly realPath: (sent: string) => string;
}

export interface AskingServices extends GenerationServices {
  readonly gateway: ModelPort;
}

/** Gathers, redacts, packs and fences what a task is about. Nothing is sent yet. */
export async function prepareQuestion(
  request: TaskRequest,
  services: AskingServices,
  given?: readonly SourcePart[],
): Promise<Question> {
  const withheld: Withheld[] = [];
  const files = await inspectFiles(request, services.engine);
  const all = given ?? gatherParts(request, files);
  const allowed = all.filter((part) => keep(mayBeSent(part.path, request.neverSend), part, 'never-send', withheld));
  const redacted = await redactParts(request, allowed, { files, services });
  for (const { path } of redacted.unreadable) withheld.push({ path, reason: 'unreadable' });
  const peaceful = await withoutAttacks(request, redacted.parts, { services, withheld });
  const prompt = PROMPTS[request.task];
  const count = (text: string) => services.gateway.countTokens(text, request.model);
  const room = await roomForCode(request, services.gateway, { prompt, used: count(prompt.system + redacted.about) });
  const { parts, left } = packParts(peaceful, room, (part) => count(part.text) + count(part.path) + TOKENS_OF_FENCE);
  for (const { path } of left) withheld.push({ path, reason: 'no-room' });
  if (parts.length === 0 && all.length > 0 && request.task !== 'generate') throw nothingToSend(withheld);
  const fence = new Fence([redacted.about, ...parts.flatMap(({ path, text }) => [path, text])]);
  const messages = messagesOf(prompt.system, redacted, parts, fence);
  return {
    request: modelRequest(request, messages),
    fence,
    redactor: redacted.redactor,
    guard: new OutputGuard({
      engine: services.engine,
      redactor: redacted.redactor,
      trusted: request.instruction === undefined ? [] : [request.instruction],
    }),
    manifest: manifestOf(parts, redacted.redactor, { withheld, messages }),
    realPath: (sent) => redacted.realPaths.get(sent) ?? sent,
  };
}

/** The two lines around each part. */
const TOKENS_OF_FENCE = 60;

function keep(isKept: boolean, part: SourcePart, reason: WithholdReason, withheld: Withheld[]): boolean {
  if (!isKept && !withheld.some(({ path }) => path === part.path)) withheld.push({ path: part.path, reason });
  return isKept;
}

async function withoutAttacks(
  request: TaskRequest,
  parts: readonly RedactedPart[],
  { services, withheld }: { readonly services: AskingServices; readonly withheld: Withheld[] },
): Promise<readonly RedactedPart[]> {
  if (services.shield === undefined) return parts;
  const documents = parts.map(({ text }) => text);
  const verdict = await services.shield.inspect({ instruction: request.instruction ?? '', documents }, request.signal);
  if (verdict.isInstructionAttack) {
    throw new AurelisError('VALIDATION_ERROR', 'The instruction was taken for an attack on the model.');
  }
  const attacking = new Set(verdict.attackingDocuments);
  return parts.filter((part, index) =>
    keep(!attacking.has(index), { ...part, path: part.realPath }, 'prompt-attack', withheld),
  );
}

function nothingToSend(withheld: readonly Withheld[]): AurelisError {
  const details = withheld.map(({ path, reason }) => ({ field: path, issue: reason }));
  return new AurelisError('VALIDATION_ERROR', 'Nothing of this may be sent to a model.', { details });
}

function messagesOf(
  system: string,
  { about, instruction }: { readonly about: string; readonly instruction: string },
  parts: readonly RedactedPart[],
  fence: Fence,
): ModelMessage[] {
  const fenced = parts.map(({ path, startLine, endLine, role, text }) =>
    fence.around(text, { path, lines: `${startLine}-${endLine}`, role }),
  );
  const wish = instruction === '' ? [] : [`The caller asks:\n${instruction}`];
  const finding = about === '' ? [] : [fence.around(about, { role: 'finding' })];
  return [
    { role: 'system', content: `${system}\n\n${UNTRUSTED_RULES.replaceAll('TAG', fence.tag)}` },
    { role: 'user', content: [...wish, ...finding, ...fenced].join('\n\n') },
  ];
}

function modelRequest(request: TaskRequest, messages: readonly ModelMessage[]): ModelRequest {
  const { task, tenantId, callerId, projectId, requestId, model, deadlineMs, signal, noCache, purse } = request;
  const { name, version, maxOutputTokens } = PROMPTS[task];
  return {
    task,
    tenantId,
    callerId,
    projectId,
    requestId,
    model,
    deadlineMs,
    signal,
    noCache,
    purse,
    prompt: { name, version },
    messages,
    maxOutputTokens,
    temperature: 0,
  };
}

function manifestOf(
  parts: readonly RedactedPart[],
  redactor: Redactor,
  { withheld, messages }: { readonly withheld: readonly Withheld[]; readonly messages: readonly ModelMessage[] },
): EgressManifest {
  const sent = parts.map(({ realPath, startLine, endLine, text, redactions }): SentPart => ({
    path: realPath,
    startLine,
    endLine,
    bytes: Buffer.byteLength(text),
    redactions,
  }));
  const totalBytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return { sent: true, parts: sent, redactions: redactor.counts, withheld, totalBytes };
}
