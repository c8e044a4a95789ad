import { LanguageClient } from 'vscode-languageclient/node';

/** Writes what goes wrong to the output, and leaves it to the extension to tell people about it once. */
export class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
