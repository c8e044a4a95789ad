import { join } from 'node:path';
import { createAnalysisEngine, ENGINE_VERSION, type AnalysisEngine } from '../../../../shared/analysis';
import {
  estimateEvaluation,
  evaluateModels,
  trainingLines,
  type EvaluationAnswer,
} from '../../../../shared/evaluation';
import { createTypeChecker, PROMPTS, type TypeChecker } from '../../../../shared/generation';
import { AurelisError, systemClock } from '../../../../shared/kernel';
import type { ModelGateway } from '../../../../shared/models';
import { count } from '../../../../shared/reports';
import { describeEstimates, describeEvaluation } from '../evaluate/describe-evaluation';
import { readBaseline, toEstimateView, toEvaluationView, type EvaluationView } from '../evaluate/evaluation-view';
import { gatherCases, type GatheredCases } from '../evaluate/gather-cases';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { openOwnGateway, type ModelOptions } from '../models/own-gateway';
import { requireWritable, writeFile } from '../output/output-file';
import { print, say } from '../output/print';
import { createProgress } from '../output/progress';

export interface EvaluateOptions extends Omit<ModelOptions, 'model' | 'offline'> {
  model?: string[];
  rules?: string[];
  limit: number;
  maxCost?: number;
  minVerified?: number;
  baseline?: string;
  trainingSet?: string;
  dryRun?: boolean;
  json?: boolean;
  progress: boolean;
}

interface Tools {
  readonly gateway: ModelGateway;
  readonly engine: AnalysisEngine;
  readonly typeChecker: TypeChecker;
  readonly signal: AbortSignal;
}

/** For one case with all its tries. */
const DEADLINE_MS = 5 * 60_000;

/** Has models fix what rules cannot, verifies each fix, and shows how they compare. Returns the exit code. */
export async function evaluate(
  directory: string | undefined,
  options: EvaluateOptions,
  { signal }: Interruption,
): Promise<number> {
  const { baseline, trainingSet } = options;
  const earlier = baseline === undefined ? undefined : await readBaseline(baseline);
  if (trainingSet !== undefined) await requireWritable(trainingSet);
  const gateway = await openGateway(options);
  const models = await namesOf(options, gateway);
  const engine = createAnalysisEngine({ workerFile: join(__dirname, 'analysis-worker.js') });
  const typeChecker = createTypeChecker({ workerFile: join(__dirname, 'type-check-worker.js') });
  try {
    const gathered = await gatherCases(directory, options, { engine, signal });
    const tools = { gateway, engine, typeChecker, signal };
    sayHowMany(models, gathered);
    if (options.dryRun === true) return await estimate(models, gathered, options, tools);
    const answers = await asked(models, gathered, options, tools);
    const { name, version } = PROMPTS.fix;
    const meant = { models, answers, baseline: earlier, engineVersion: ENGINE_VERSION, prompt: { name, version } };
    const view = toEvaluationView(meant);
    await print(options.json === true ? [`${JSON.stringify(view, null, 2)}\n`] : describeEvaluation(view));
    if (trainingSet !== undefined) await writeTrainingSet(trainingSet, answers);
    return exitCodeOf(view, answers, options);
  } finally {
    await Promise.all([gateway.flush(), engine.close(), typeChecker.close()]);
  }
}

async function openGateway({ routes, modelUrl, model }: EvaluateOptions): Promise<ModelGateway> {
  const names = model ?? [];
  if (modelUrl !== undefined && names.length > 1) refuse('At --model-url there is one model; --routes names several.');
  const gateway = await openOwnGateway({ routes, modelUrl, model: names[0] });
  return gateway ?? refuse('Name models with --routes, or with --model-url and --model.');
}

async function namesOf({ model, modelUrl }: EvaluateOptions, gateway: ModelGateway): Promise<readonly string[]> {
  const able = (await gateway.models('own')).filter(({ tasks }) => tasks.includes('fix'));
  if (able.length === 0) refuse('None of the models is for the task "fix".');
  if (model === undefined || modelUrl !== undefined) {
    return modelUrl === undefined ? able.map(({ route }) => route) : able.map((status) => status.model);
  }
  const known = new Set(able.flatMap((status) => [status.route, status.model]));
  const unknown = model.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    refuse(`No route for "fix" is called ${unknown.join(' or ')}; known: ${[...known].join(', ')}.`);
  }
  return [...new Set(model)];
}

function sayHowMany(models: readonly string[], { cases, total }: GatheredCases): void {
  say(`${cases.length} of ${total} findings that no rule mends, for ${count(models.length, 'model')}.`);
}

/** Says what it would take. */
async function estimate(
  models: readonly string[],
  { cases, neverSend }: GatheredCases,
  { json }: EvaluateOptions,
  { signal, ...services }: Tools,
): Promise<number> {
  const request = { models, cases, neverSend, deadlineMs: DEADLINE_MS, signal };
  const estimates = await estimateEvaluation(request, { ...services, clock: systemClock });
  await print(
    json === true ? [`${JSON.stringify(estimates.map(toEstimateView), null, 2)}\n`] : describeEstimates(estimates),
  );
  say('A dry run: nothing was sent.');
  return EXIT.clean;
}

async function asked(
  models: readonly string[],
  { cases, neverSend }: GatheredCases,
  options: EvaluateOptions,
  { signal, ...services }: Tools,
): Promise<readonly EvaluationAnswer[]> {
  const progress = createProgress({ isWanted: options.progress, withLines: false });
  const questions = cases.length * models.length;
  let done = 0;
  const onAnswer = (): void => {
    done += 1;
    progress.update({ label: 'Asking', done, total: questions, unit: 'answers' });
  };
  try {
    return await evaluateModels(
      { models, cases, neverSend, maxCost: options.maxCost, deadlineMs: DEADLINE_MS, signal, onAnswer },
      { ...services, clock: systemClock },
    );
  } finally {
    progress.end();
  }
}

async function writeTrainingSet(file: string, answers: readonly EvaluationAnswer[]): Promise<void> {
  const lines = trainingLines(answers);
  await writeFile(file, lines);
  say(`${count(lines.length, 'verified fix', 'verified fixes')} written to ${file}.`);
}

/** What was not answered says nothing about a model: whoever relies on the figures has to ask again. */
function exitCodeOf(
  { models }: EvaluationView,
  answers: readonly EvaluationAnswer[],
  options: EvaluateOptions,
): number {
  const unanswered = answers.filter(({ outcome }) => outcome === 'unanswered');
  const reasons = new Set(unanswered.map(({ model, problem = '' }) => `${model}: ${problem}`));
  for (const reason of reasons) say(`warning: ${reason}`);
  if (unanswered.length > 0) {
    say(`${unanswered.length} of ${answers.length} questions have no answer: the figures are about the others alone.`);
    return EXIT.internal;
  }
  const { minVerified = 0 } = options;
  const below = models.filter(({ verified, cases }) => (verified / cases) * 100 < minVerified);
  for (const { model } of below) say(`${model} has less than ${minVerified} % verified.`);
  return below.length > 0 ? EXIT.findings : EXIT.clean;
}

function refuse(message: string): never {
  throw new AurelisError('VALIDATION_ERROR', message);
}
