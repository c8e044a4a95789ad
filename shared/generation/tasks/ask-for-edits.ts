import type { Question } from '../asking/question';
import type { ModelPort } from '../ports';
import { EditsOutput } from '../prompts/edits-output';
import type { SearchReplace } from '../task-answer';
import type { SourceFile } from '../task-request';
import type { Account } from './answers';

/** One proposal, and two more that know why the ones before were refused. */
export const MAX_TRIES = 3;

export interface Proposal {
  readonly summary: string;
  readonly edits: readonly SearchReplace[];
}

export type Judged<Outcome> = { readonly outcome: Outcome } | { readonly problem: string };

export interface Asking<Outcome> {
  readonly question: Question;
  readonly gateway: ModelPort;
  readonly files: readonly SourceFile[];
  readonly account: Account;
  readonly judge: (proposal: Proposal, tries: number) => Promise<Judged<Outcome>>;
}

export interface Asked<Outcome> {
  readonly outcome: Outcome | undefined;
  readonly tries: number;
  /** Why the last proposal was refused. */
  readonly problem: string | undefined;
  /** The last proposal as it may be written down: of the secrets it holds, only the words for them. */
  readonly said: string | undefined;
}

/** Asks for edits until some pass, telling each time why the last ones did not. */
export async function askForEdits<Outcome>(asking: Asking<Outcome>): Promise<Asked<Outcome>> {
  const { question, gateway, files, account, judge } = asking;
  let messages = question.request.messages;
  let problem: string | undefined;
  let said: string | undefined;
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const asked = { ...question.request, messages };
    const output = { name: `${question.request.task}_edits`, schema: EditsOutput };
    const reply = await gateway.completeStructured(asked, output).catch((error: unknown) => {
      account.addFailure(error);
      throw error;
    });
    account.add(reply);
    const summary = await question.guard.prose(reply.value.summary);
    if (reply.value.edits.length === 0) {
      return { outcome: undefined, tries, problem: summary || 'no edit was proposed', said: undefined };
    }
    // A value that the model made up, or was told of elsewhere, is not sent once more either.
    said = question.redactor.redact(JSON.stringify(reply.value), []).text;
    const proposal = await allowedEdits(reply.value.edits, question, files);
    const judged = 'problem' in proposal ? proposal : await judge({ summary, edits: proposal.edits }, tries);
    if ('outcome' in judged) return { outcome: judged.outcome, tries, problem: undefined, said };
    problem = judged.problem;
    const reason = question.fence.around(question.redactor.redact(problem, []).text, { role: 'why it was refused' });
    messages = [
      ...question.request.messages,
      { role: 'assistant', content: said },
      { role: 'user', content: `These edits were refused. Answer with others.\n${reason}` },
    ];
  }
  return { outcome: undefined, tries: MAX_TRIES, problem, said };
}

async function allowedEdits(
  proposed: EditsOutput['edits'],
  question: Question,
  files: readonly SourceFile[],
): Promise<{ readonly edits: readonly SearchReplace[] } | { readonly problem: string }> {
  const edits: SearchReplace[] = [];
  for (const one of proposed) {
    const allowed = await question.guard.edit({ ...one, path: question.realPath(one.path) }, files);
    if ('problem' in allowed) return allowed;
    edits.push(allowed);
  }
  return { edits };
}
