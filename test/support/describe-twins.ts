import { followData, type FollowOptions } from './follow-data';

/** One file by its text, or several by path. */
type Program = string | Readonly<Record<string, string>>;

export interface Twins extends FollowOptions {
  /** Data gets from `source` to `sink`. */
  readonly flagged: Program;
  /** The same but for what keeps it from getting there. */
  readonly clean: Program;
  /** Of the flagged program; what `sink` minds when absent. */
  readonly weakness?: string;
}

export interface TwinsByLanguage {
  readonly javascript?: Readonly<Record<string, Twins>>;
  readonly python?: Readonly<Record<string, Twins>>;
  readonly java?: Readonly<Record<string, Twins>>;
}

type Language = keyof TwinsByLanguage;

/** Tests that data is followed through a construct of each language, and no further than it goes. */
export function describeTwins(construct: string, languages: TwinsByLanguage): void {
  for (const language of ['javascript', 'python', 'java'] as const) {
    const twins = Object.entries(languages[language] ?? {});
    if (twins.length === 0) continue;
    describe(`${construct} in ${language}`, () => {
      it.each(twins)('%s', async (_name, { flagged, clean, weakness = 'code-injection', ...options }) => {
        const hits = async (program: Program) =>
          (await followData(filesOf(language, program), options)).filter((hit) => hit.startsWith(`${weakness} `));

        expect({ flagged: (await hits(flagged)).length > 0, clean: await hits(clean) }).toEqual({
          flagged: true,
          clean: [],
        });
      });
    });
  }
}

const PATHS: Readonly<Record<Language, string>> = { javascript: 'main.ts', python: 'main.py', java: 'Main.java' };
const WHOLE_FILE = /^\s*(?:package|import|public|final|abstract|class|interface|enum|record|@)\b/;

function filesOf(language: Language, program: Program): Readonly<Record<string, string>> {
  if (typeof program !== 'string') return program;
  const isBody = language === 'java' && !WHOLE_FILE.test(program);
  return { [PATHS[language]]: isBody ? inMethod(program) : dedented(program) };
}

function inMethod(statements: string): string {
  return `import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import java.util.concurrent.*;
class Main {
  void run() throws Exception {
    ${statements}
  }
}
`;
}

/** Without the indentation of the test around it, which means something in Python. */
function dedented(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
