import type { JsonMember, JsonRule } from '../json-file';

/** People write comments this way, as often as they like. */
const COMMENT = /^(?:\/\/|#|_?comments?$)/i;
const MAX_QUOTED = 40;

export const duplicateKey: JsonRule = {
  id: 'json/duplicate-key',
  grade: 'crash',
  cwe: [694],
  description: 'A key stands twice in one object.',
  help: 'Only the last one counts, and nobody says so: what the first one sets is lost. Keep one.',
  bad: '{ "port": 80, "host": "a", "port": 8080 }\n',
  good: '{ "port": 8080, "host": "a" }\n',
  *check({ members }) {
    const seen = new Map<string, JsonMember>();
    for (const member of members) {
      if (COMMENT.test(member.key)) continue;
      const identity = `${member.object}:${member.key}`;
      if (seen.has(identity)) {
        yield { at: member, message: `“${shortened(member.key)}” stands here a second time, and this one counts.` };
      }
      seen.set(identity, member);
    }
  },
};

function shortened(key: string): string {
  return key.length > MAX_QUOTED ? `${key.slice(0, MAX_QUOTED - 1)}…` : key;
}
