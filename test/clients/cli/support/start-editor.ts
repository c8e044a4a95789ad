import { Editor, type EditorOptions } from './editor';
import { makeTree } from './make-tree';

const opened: Editor[] = [];
afterEach(async () => {
  for (const editor of opened.splice(0)) {
    await editor.kill('SIGKILL');
    expect(editor.complaints).toEqual([]);
  }
});

/** An editor of one test, on a directory with these files. */
export async function startEditor(
  files: Readonly<Record<string, string>>,
  more: Partial<EditorOptions> = {},
): Promise<Editor> {
  const editor = openEditor({ directories: [makeTree(files)], ...more });
  await editor.initialized;
  return editor;
}

export function openEditor(options: EditorOptions): Editor {
  const editor = new Editor(options);
  opened.push(editor);
  return editor;
}

/** One for all tests of a file that need nothing of their own but the names of their documents. */
export function commonEditor(files: Readonly<Record<string, string>>): () => Editor {
  let editor: Editor;
  beforeAll(async () => {
    editor = new Editor({ directories: [makeTree(files)] });
    await editor.initialized;
  });
  afterAll(async () => {
    expect(await editor.quit()).toBe(0);
    expect([editor.complaints, editor.messages]).toEqual([[], []]);
  });
  return () => editor;
}

export const has =
  (...wanted: string[]) =>
  (rules: readonly string[]): boolean =>
    wanted.every((rule) => rules.includes(rule));
export const hasNo = (rule: string) => (rules: readonly string[]) => !rules.includes(rule);
export const isEmpty = (rules: readonly string[]): boolean => rules.length === 0;
