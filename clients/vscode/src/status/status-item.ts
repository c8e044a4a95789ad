import { StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import { statusView, type ServiceState } from './status-view';

/** The item of the status bar. */
export class StatusItem implements Disposable {
  readonly #item = window.createStatusBarItem('aurelis', StatusBarAlignment.Left);

  constructor() {
    this.#item.name = 'Aurelis';
  }

  show(state: ServiceState): void {
    const { text, tooltip, command, isError } = statusView(state);
    this.#item.text = text;
    this.#item.tooltip = tooltip.join('\n');
    this.#item.command = command;
    this.#item.backgroundColor = isError ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
