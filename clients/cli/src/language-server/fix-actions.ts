import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { MendedFile, Mending } from '../../../../shared/analysis';
import type { Finding } from '../../../../shared/findings';
import { lineEdits } from './edits';
import { ignoreAction } from './ignore-action';
import { toDiagnostic, toRange, touches, type AddressOf } from './diagnostics';
import { isShown } from './scan-outcome';
import type { ServerSettings } from './server-settings';
import type { ScannedDocument, VerifiedFixes } from './verified-fixes';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.aurelis`;

export interface FixedDocument extends ScannedDocument {
  readonly uri: string;
  readonly version: number;
  readonly addressOf: AddressOf;
}

const NOTHING: Pick<Mending, 'files'> = { files: [] };
/** Each is a file that is analysed again. */
const MAX_TRIED = 8;

/** What the fixes of the rules can do at a place of a document, each tried out before it is offered. */
export async function fixActions(
  document: FixedDocument,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  { minimumLevel, canResolve }: Pick<ServerSettings, 'minimumLevel'> & { canResolve: boolean },
  fixes: VerifiedFixes,
): Promise<CodeAction[]> {
  const { only } = context;
  const shown = document.outcome.findings(document.path).filter((finding) => isShown(finding, minimumLevel));
  const actions: CodeAction[] = [];
  if (isAskedFor(CodeActionKind.QuickFix, only)) {
    const here = shown.filter(({ region }) => touches(toRange(region), range));
    const fixable = here.filter(({ fix }) => fix !== undefined);
    for (const finding of fixable.slice(0, MAX_TRIED)) actions.push(await quickFix(document, finding, fixes));
    actions.push(...(await fixAllOfRules(document, fixable, shown, fixes)));
    if (canResolve) actions.push(...here.slice(0, MAX_TRIED).map((finding) => ignoreAction(document, finding)));
  }
  // Of a whole document only where it is asked for by its name: it is tried out as a whole.
  if (only?.some((kind) => isAskedFor(FIX_ALL, [kind])) === true) {
    const ruleIds = new Set(shown.flatMap(({ ruleId, fix }) => (fix === undefined ? [] : [ruleId])));
    const { files } = ruleIds.size === 0 ? NOTHING : await fixes.verifyAll(document, ruleIds);
    actions.push(...files.map((file) => wholeAction(document, file, 'Fix all that Aurelis can fix', FIX_ALL)));
  }
  return actions;
}

/** A kind stands for all that begin with it. */
function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

async function quickFix(document: FixedDocument, finding: Finding, fixes: VerifiedFixes): Promise<CodeAction> {
  const { files, refused } = await fixes.verify(document, finding);
  const [file] = files;
  const action: CodeAction = {
    title: `${finding.fix?.description ?? 'Fix'} (${finding.ruleId})`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, document.addressOf)],
  };
  if (file !== undefined) return { ...action, isPreferred: true, edit: editOf(document, file) };
  const reason = refused[0]?.reason ?? 'it changes nothing here';
  return { ...action, disabled: { reason: `Tried out and not offered: ${reason}.` } };
}

async function fixAllOfRules(
  document: FixedDocument,
  here: readonly Finding[],
  shown: readonly Finding[],
  fixes: VerifiedFixes,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const rule of new Set(here.map(({ ruleId }) => ruleId))) {
    const all = shown.filter(({ ruleId, fix }) => ruleId === rule && fix !== undefined);
    if (all.length < 2) continue;
    const { files } = await fixes.verifyAll(document, new Set([rule]));
    const title = `Fix all ${all.length} of ${rule} in this file`;
    actions.push(...files.map((file) => wholeAction(document, file, title, CodeActionKind.QuickFix)));
  }
  return actions;
}

function wholeAction(document: FixedDocument, file: MendedFile, title: string, kind: string): CodeAction {
  return { title, kind, edit: editOf(document, file) };
}

/** With the version that it was tried out on: no editor applies it to another text. */
function editOf({ uri, version }: FixedDocument, file: MendedFile): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: lineEdits(file) }] };
}
