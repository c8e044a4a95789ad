import {
  commands,
  env,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { HoverRequest, MarkupContent, type LanguageClient } from 'vscode-languageclient/node';
import { findingAt } from './finding-at';

const SCHEME = 'aurelis-rule';

/** Pages about rules, by their address. */
export class RulePages {
  readonly #pages = new Map<string, string>();

  register(): Disposable {
    return workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => this.#pages.get(uri.toString()) ?? '',
    });
  }

  /** Opens what the server says about the rule of the finding at a place, or says why it cannot. */
  async explain(client: LanguageClient, document: TextDocument, position: Position): Promise<void> {
    const own = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'aurelis');
    const finding = findingAt(own, position);
    if (finding === undefined) {
      void window.showInformationMessage('Aurelis: there is no finding at the cursor.');
      return;
    }
    const at = finding.range.contains(position) ? position : finding.range.start;
    const hover = await client.sendRequest(HoverRequest.type, {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(at),
    });
    const contents = hover?.contents;
    if (MarkupContent.is(contents)) await this.#open(ruleOf(finding), contents.value);
    else await offerLink(finding);
  }

  async #open(rule: string, page: string): Promise<void> {
    const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
    this.#pages.set(uri.toString(), page);
    await commands.executeCommand('markdown.showPreview', uri);
  }
}

/** The document has changed since it was looked at. */
async function offerLink({ code }: Diagnostic): Promise<void> {
  const target = typeof code === 'object' ? code.target : undefined;
  const open = 'Open the Page of the Rule';
  const message = 'Aurelis: the file is being looked at. Ask again in a moment.';
  const chosen = await window.showInformationMessage(message, ...(target === undefined ? [] : [open]));
  if (chosen === open && target !== undefined) await env.openExternal(target);
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? 'rule'));
}
