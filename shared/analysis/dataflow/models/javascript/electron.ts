import type { FrameworkModel } from '../model';
import { sinks } from '../model-rows';

const GIVEN = { source: 'request', label: 'what a page has sent' } as const;
const ELSEWHERE = { confidence: 'medium', ports: [0], atStart: true } as const;

/** Electron: what the main process is told by its pages, which may be those of others. */
export const electron: FrameworkModel = {
  id: 'electron',
  language: 'javascript',
  sinks: [
    ...sinks(
      { weakness: 'open-redirect', ...ELSEWHERE, label: 'is opened by whatever program is meant for it' },
      'electron.shell.openExternal',
    ),
    ...sinks(
      { weakness: 'open-redirect', ...ELSEWHERE, label: 'is what a window shows' },
      'electron.BrowserWindow.loadURL',
      'electron.BrowserWindow.webContents.loadURL',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], label: 'is the path of a file that is opened' },
      'electron.shell.openPath',
    ),
    ...sinks(
      { weakness: 'code-injection', ports: [0], label: 'runs as code of a page' },
      'electron.BrowserWindow.webContents.{executeJavaScript,executeJavaScriptInIsolatedWorld}',
    ),
  ],
  entries: [
    {
      callback: 'electron.ipcMain.{handle,handleOnce,on,once}',
      parameters: [undefined, GIVEN],
      repeatsLast: true,
    },
  ],
};
