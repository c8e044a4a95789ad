import { SourceText } from '../../analysis';
import { inspectFiles, type InspectedFile } from '../context/gather-parts';
import type { SourcePart } from '../context/source-part';
import { syntaxChunks, textOfLines } from '../context/syntax-chunks';
import { prepareQuestion, type AskingServices, type Question } from '../asking/question';
import { ReviewOutput } from '../prompts/review';
import { reviewByRules } from '../rules/review-by-rules';
import { mayBeSent } from '../safety/may-be-sent';
import type { EgressManifest } from '../egress-manifest';
import type { ReviewComment, TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { Account } from './answers';

const CHUNK_TOKENS = 8000;
const MAX_CHUNKS = 20;

/** The findings of the engine stand first and stay as they are; a model adds to them, and each of its comments quotes a line that is there. */
export async function reviewByModel(request: TaskRequest, services: AskingServices): Promise<TaskAnswer> {
  const own = await reviewByRules(request, services);
  const account = new Account();
  const comments: ReviewComment[] = [...own.comments];
  const summaries: string[] = [];
  const manifests: EgressManifest[] = [];
  const pieces = await piecesOf(request, services);
  for (const piece of pieces.slice(0, MAX_CHUNKS)) {
    const question = await prepareQuestion(request, services, piece);
    manifests.push(question.manifest);
    const reply = await services.gateway.completeStructured(question.request, { name: 'review', schema: ReviewOutput });
    account.add(reply);
    summaries.push(await question.guard.prose(reply.value.summary));
    for (const comment of await checkedComments(reply.value, question, request)) {
      if (!comments.some((one) => isAlike(one, comment))) comments.push(comment);
    }
  }
  account.egress = joined(manifests);
  const unread = pieces.length - MAX_CHUNKS;
  return {
    task: 'review',
    text: [...summaries, own.text].filter((text) => text !== '').join('\n\n'),
    edits: [],
    receipts: [],
    comments,
    ...account.provenance(),
    ...(unread > 0 ? { notice: `${unread} more pieces of the code were not shown to the model.` } : {}),
  };
}

/** A long file goes in pieces, cut where its syntax allows it. */
async function piecesOf(request: TaskRequest, services: AskingServices): Promise<SourcePart[][]> {
  const sendable = request.files.filter(({ path }) => mayBeSent(path, request.neverSend));
  const files = await inspectFiles({ ...request, files: sendable }, services.engine);
  const countTokens = (text: string) => services.gateway.countTokens(text, request.model);
  const pieces: SourcePart[][] = [];
  let current: SourcePart[] = [];
  let tokens = 0;
  for (const part of files.flatMap((file) => partsOf(file, request, countTokens))) {
    const cost = countTokens(part.text);
    if (current.length > 0 && tokens + cost > CHUNK_TOKENS) {
      pieces.push(current);
      current = [];
      tokens = 0;
    }
    current.push(part);
    tokens += cost;
  }
  if (current.length > 0) pieces.push(current);
  return pieces;
}

function partsOf(file: InspectedFile, { selection }: TaskRequest, countTokens: (text: string) => number): SourcePart[] {
  if (selection !== undefined && selection.path !== file.path) return [];
  const { source, path } = file;
  const ranges = syntaxChunks(file, { maxTokens: CHUNK_TOKENS, countTokens });
  return ranges
    .filter(
      (range) =>
        selection === undefined || (range.startLine <= selection.endLine && range.endLine >= selection.startLine),
    )
    .map((range) => ({ path, ...range, text: textOfLines(source, range), role: 'file' as const }));
}

async function checkedComments(
  { comments }: ReviewOutputValue,
  question: Question,
  { files }: TaskRequest,
): Promise<ReviewComment[]> {
  const checked: ReviewComment[] = [];
  for (const { path: sent, quote, level, message } of comments) {
    const path = question.realPath(sent);
    const file = files.find((one) => one.path === path);
    const wanted = question.redactor.restore(quote).trim();
    const at = wanted === '' ? -1 : (file?.text.indexOf(wanted) ?? -1);
    if (file === undefined || at === -1) continue;
    const source = new SourceText(file.text, Buffer.from(file.text));
    const clean = await question.guard.prose(message);
    checked.push({
      path,
      startLine: source.lineOf(at),
      endLine: source.lineOf(at + wanted.length - 1),
      level,
      message: clean,
    });
  }
  return checked;
}

type ReviewOutputValue = ReturnType<(typeof ReviewOutput)['parse']>;

function isAlike(left: ReviewComment, right: ReviewComment): boolean {
  return left.path === right.path && left.startLine === right.startLine && left.message === right.message;
}

function joined(manifests: readonly EgressManifest[]): EgressManifest {
  const redactions: Record<string, number> = {};
  for (const manifest of manifests) {
    for (const [kind, count] of Object.entries(manifest.redactions)) redactions[kind] = (redactions[kind] ?? 0) + count;
  }
  return {
    sent: manifests.length > 0,
    parts: manifests.flatMap(({ parts }) => parts),
    redactions,
    withheld: manifests.flatMap(({ withheld }) => withheld),
    totalBytes: manifests.reduce((sum, { totalBytes }) => sum + totalBytes, 0),
  };
}
