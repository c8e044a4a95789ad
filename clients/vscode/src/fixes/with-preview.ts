import { CodeAction, CodeActionKind } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** Adds, to fixes that a server offers, a way to look at them first. */
export const withPreview: NonNullable<Middleware['provideCodeActions']> = async (
  document,
  range,
  context,
  token,
  next,
) => {
  const actions = (await next(document, range, context, token)) ?? [];
  const hasFix = actions.some((one) => one instanceof CodeAction && isQuickFix(one) && one.edit !== undefined);
  if (!hasFix || (context.only !== undefined && !context.only.contains(CodeActionKind.QuickFix))) return actions;
  const preview = new CodeAction('Preview a fix before it is applied', CodeActionKind.QuickFix);
  preview.command = { command: 'aurelis.previewFix', title: preview.title, arguments: [document.uri, range] };
  return [...actions, preview];
};

function isQuickFix({ kind }: CodeAction): boolean {
  return kind !== undefined && CodeActionKind.QuickFix.contains(kind);
}
