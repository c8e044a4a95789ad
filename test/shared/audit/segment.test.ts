import { brokenLines, SegmentTail, segmentName } from '../../../shared/audit';
import { makeEvent } from '../../support/events/make-event';

function textOf(count: number): string {
  const tail = new SegmentTail();
  let text = '';
  for (let index = 0; index < count; index++) {
    const line = tail.next(makeEvent());
    tail.absorb(line);
    text += line.toString('utf8');
  }
  return text;
}

describe('a segment of the audit log', () => {
  it('lies under the tenant and the hour the event occurred in, whenever it is written', () => {
    const event = makeEvent({ tenant_id: 'operator', occurred_at: '2030-01-02T23:59:59.999Z' });

    expect(segmentName(event, 2)).toBe('operator/2030-01-02/23-002.jsonl');
  });

  it('goes on after lines that somebody else wrote', () => {
    const text = textOf(3);
    const tail = new SegmentTail();
    tail.absorb(Buffer.from(text));

    const line = tail.next(makeEvent()).toString('utf8');

    expect(JSON.parse(line)).toMatchObject({ sequence: 4 });
    expect(brokenLines(text + line)).toEqual([]);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['taken out', ([first = '', , third = '']) => [first, third]],
    ['changed', ([first = '', ...others]) => [first.replace('key.created', 'key.revoked'), ...others]],
    ['put elsewhere', ([first = '', second = '', third = '']) => [second, first, third]],
    ['put in', ([first = '', ...others]) => [first, textOf(1).trim(), ...others]],
  ])('shows a line that was %s', (_what, change) => {
    const lines = textOf(3).trim().split('\n');

    expect(brokenLines(lines.join('\n'))).toEqual([]);
    expect(brokenLines(change(lines).join('\n'))).not.toEqual([]);
  });
});
