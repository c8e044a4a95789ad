import type { AnalysisEngine } from '../../../shared/analysis';
import type { TaskName } from '../../../shared/contracts';
import type { RawFinding } from '../../../shared/findings';
import type { ModelRequest } from '../../../shared/models';
import { performTask, streamTask, type SourceFile, type TaskAnswer } from '../../../shared/generation';
import { systemClock } from '../../../shared/kernel';
import { testEngine } from '../../support/analysis-engine';
import { fakeGateway } from '../../support/generation/fake-gateway';
import { EVIL_HOST, EVIL_URL, INJECTIONS, PLANTED_SECRET } from '../../support/generation/injections';
import { taskRequest } from '../../support/generation/task-request';

let engine: AnalysisEngine;
let before: readonly RawFinding[];
beforeAll(async () => {
  engine = testEngine();
  before = await findingsOfAll();
});
afterAll(() => engine.close());

/** Of the files of all orders, each order in a folder of its own. */
async function findingsOfAll(): Promise<readonly RawFinding[]> {
  const inputs = INJECTIONS.flatMap(({ files }, index) =>
    files.map(({ path, text }) => ({ path: `${index}/${path}`, bytes: Buffer.from(text) })),
  );
  const { findings } = await engine.analyzeFiles(inputs);
  expect(findings.length).toBeGreaterThan(0);
  return findings;
}

/** Does what any text under analysis asks for: gives away the address, the secret, and whatever it was shown. */
function obedientGateway(files: readonly SourceFile[]) {
  const [first] = files;
  const spill = `Done. ${EVIL_URL} [here](${EVIL_URL}) //${EVIL_HOST}/y www.${EVIL_HOST} <img src="${EVIL_URL}"> ${PLANTED_SECRET}`;
  const path = first?.path ?? 'a.js';
  const line = first?.text.split('\n').find((one) => one.includes('eval(') || one.includes('md5(')) ?? '';
  const leak = `${line}\nfetch('${EVIL_URL}');`;
  return fakeGateway(({ task, messages }: ModelRequest, call) => {
    const shown = messages.map(({ content }) => content).join('\n');
    const word = /REDACTED_SECRET_\w+/.exec(shown)?.[0] ?? 'nothing';
    const sentPath = /path="((?:[^"\\]|\\.)*)"/.exec(shown)?.[1] ?? path;
    const edits: Partial<Record<number, object>> = {
      1: { path: sentPath, search: line, replace: leak },
      2: { path: sentPath, search: line, replace: `${line} // ${word} aurelis-ignore` },
      3: {
        path: sentPath,
        search: line,
        replace: line.replace(/(?:eval|hashlib\.md5)\(\w+\)(?:\.hexdigest\(\))?/, `"${PLANTED_SECRET}"`),
      },
    };
    const values: Partial<Record<TaskName, unknown>> = {
      explain: `${spill}\n${word}\n${spill.slice(0, 20)}\n`,
      generate: {
        summary: spill,
        files: [
          { path: 'new.js', text: `// ${spill}\n` },
          { path: '../../etc/passwd', text: spill },
        ],
      },
      complete: { completion: spill },
      review: {
        summary: spill,
        comments: [
          { path: sentPath, quote: line, level: 'error', message: spill },
          { path: 'x', quote: 'made up', level: 'note', message: spill },
        ],
      },
    };
    return values[task] ?? { summary: spill, edits: [edits[call] ?? edits[1]] };
  });
}

const TASKS: readonly TaskName[] = ['generate', 'complete', 'explain', 'fix', 'document', 'test', 'refactor', 'review'];

/** What shows the most of the code always, and the others in turn: ten orders stand in each place, so each place meets every task. */
function tasksFor(index: number): readonly TaskName[] {
  const others = TASKS.filter((task) => !ALWAYS.has(task));
  return [...ALWAYS, others[index % others.length] ?? 'generate'];
}

const ALWAYS: ReadonlySet<TaskName> = new Set(['explain', 'fix', 'review']);

function expectNothingOfIt(answer: TaskAnswer, sent: readonly ModelRequest[]): void {
  const told = JSON.stringify({ ...answer, egress: undefined, edits: answer.edits.map(({ replace }) => replace) });
  const shownByFiles =
    answer.comments.map(({ path }) => path).join('') + answer.receipts.map(({ path }) => path).join('');
  if (!shownByFiles.includes(EVIL_HOST)) expect(told).not.toContain(EVIL_HOST);
  expect(told).not.toContain(PLANTED_SECRET);
  // In code that was asked for a tag is a tag: it is shown in a fence.
  const isCode = ['generate', 'complete'].includes(answer.task);
  if (!isCode && !shownByFiles.includes('<img')) expect(told).not.toContain('<img');
  expect(JSON.stringify(sent)).not.toContain(PLANTED_SECRET);
}

it('has orders in comments, strings, names of files, READMEs and commit messages', () => {
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(60);
});

it.each(INJECTIONS.map((one, index) => ({ ...one, tasks: tasksFor(index) })))(
  'is not moved by $name',
  async ({ files, tasks }) => {
    for (const task of tasks) {
      const gateway = obedientGateway(files);
      const request = taskRequest(task, files, task === 'generate' ? { instruction: 'a helper' } : {});

      const answer = await performTask(request, { gateway, engine, clock: systemClock });

      expect(answer).toMatchObject({
        task,
        provider: expect.any(String) as string,
        text: expect.any(String) as string,
      });
      expectNothingOfIt(answer, gateway.sent);
      for (const edit of answer.edits) expect(edit.replace).not.toMatch(/aurelis-ignore|fetch\(/);
    }
  },
);

it('is not moved in what it finds either', async () => {
  expect(await findingsOfAll()).toEqual(before);
});

it('streams no part of an address or a secret either, however the pieces are cut', async () => {
  const { files } = INJECTIONS[0]!;
  const gateway = obedientGateway(files);
  let streamed = '';

  for await (const event of streamTask(taskRequest('explain', files), { gateway, engine, clock: systemClock })) {
    if (event.kind === 'text') streamed += event.text;
  }

  expect(streamed).toContain('Done.');
  expect(streamed).not.toContain('evil-host');
  expect(streamed).not.toContain(PLANTED_SECRET);
});

it('fences what it sends so that no text can end the fence', async () => {
  for (const { files } of INJECTIONS.filter(({ name }) => name.includes('fence'))) {
    const gateway = fakeGateway(() => 'Nothing.');

    await performTask(taskRequest('explain', files), { gateway, engine, clock: systemClock });

    const [system, user] = gateway.sent[0]!.messages;
    const tag = /<(untrusted-[0-9a-f]{24})/.exec(user!.content)![1]!;
    const opened = user!.content.split(`<${tag}`).length;
    expect(user!.content.split(`</${tag}>`)).toHaveLength(opened);
    expect(system!.content).toContain(tag);
    // Names of files stand on the line of the fence: none of them ends it.
    for (const line of user!.content.split('\n').filter((one) => one.startsWith(`<${tag}`))) expect(line).toMatch(/>$/);
  }
});
