import { createHmac, timingSafeEqual } from 'node:crypto';

export interface ThreadMarks {
  /** What a comment ends with: Markdown shows nothing of it. */
  mark(subject: string): string;
  /** What a comment of ours is about; undefined of what others wrote. */
  subjectOf(body: string): string | undefined;
}

/** At the end: what a finding quotes comes before. */
const MARK = /\n\n\[\/\/\]: # \(aurelis:([0-9a-z]{1,64}):([0-9a-f]{32})\)\s*$/;

/**
 * By these marks our comments are found again. They are signed for one pull request, so that nobody can write a comment beforehand in whose
 * place none of ours would come.
 */
export function threadMarks(place: readonly string[], signingKey: string): ThreadMarks {
  const sign = (subject: string): string =>
    createHmac('sha256', signingKey)
      .update(JSON.stringify(['thread', ...place, subject]))
      .digest('hex')
      .slice(0, 32);
  return {
    mark: (subject) => `\n\n[//]: # (aurelis:${subject}:${sign(subject)})`,
    subjectOf(body) {
      const [, subject, signature] = MARK.exec(body.replaceAll('\r\n', '\n')) ?? [];
      if (subject === undefined || signature === undefined) return undefined;
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(subject))) ? subject : undefined;
    },
  };
}
