import { CallGraph } from '../../../../../shared/analysis/dataflow/solver/call-graph';
import { Program } from '../../../../../shared/analysis/dataflow/solver/program';
import { lowerFiles } from '../../../../support/follow-data';

async function graphOf(text: string): Promise<{ graph: CallGraph; program: Program; placeOf(name: string): number }> {
  const program = new Program(await lowerFiles({ 'app.py': text }));
  const placeOf = (name: string): number => {
    for (let place = 0; place < program.size; place++) if (program.at(place).unit.name === name) return place;
    throw new Error(`There is no ${name}.`);
  };
  return { graph: new CallGraph(program), program, placeOf };
}

const namesakes = (count: number): string =>
  Array.from({ length: count }, (_, index) => `class Box${index}:\n    def fill(self):\n        pass\n`).join('\n');

describe.each([
  ['few', 3],
  ['many', 30],
])('with %s functions of one name', (_, count) => {
  const text = `${namesakes(count)}\ndef run(box):\n    box.fill()\n\ndef start(box):\n    run(box)\n`;

  it('knows who names them', async () => {
    const { graph, placeOf } = await graphOf(text);

    expect(graph.callersOf(placeOf('fill'))).toContain(placeOf('run'));
    expect(graph.callersOf(placeOf('fill'))).not.toContain(placeOf('fill'));
    expect(graph.callersOf(placeOf('fill'))).not.toContain(placeOf('start'));
  });

  it('gives to all above, to those next above, and to those below', async () => {
    const { graph, program, placeOf } = await graphOf(text);
    const [fill, run, start] = [placeOf('fill'), placeOf('run'), placeOf('start')];
    const marksAt = (place: number): Uint16Array => new Uint16Array(program.size).fill(4, place, place + 1);
    const [far, near, below] = [marksAt(fill), marksAt(fill), marksAt(run)];

    graph.spread(far);
    graph.spreadOnce(near);
    graph.spreadDown(below);

    expect([far[run], far[start]]).toEqual([4, 4]);
    expect([near[run], near[start]]).toEqual([4, 0]);
    expect([below[fill], below[start]]).toEqual([4, 0]);
  });
});

it('takes tens of thousands of functions that bear and name one name', async () => {
  const body = 'class Box:\n' + '    def fill(self, a):\n        return self.fill(a)\n'.repeat(30_000);
  const { graph, program, placeOf } = await graphOf(body);
  const marks = new Uint8Array(program.size);
  marks[placeOf('fill')] = 1;

  graph.spread(marks);

  expect(marks.filter((mark) => mark === 1).length).toBeGreaterThanOrEqual(30_000);
});
