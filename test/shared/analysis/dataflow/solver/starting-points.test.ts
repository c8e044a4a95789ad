import { followData, lowerFiles, solveModules } from '../../../../support/follow-data';

const FOUND = (line: number) => [`code-injection app.js:${line}`];

/** Functions that take data in and hand it on in some way to those that call them. */
const HANDED_ON: Readonly<Record<string, string>> = {
  'what it returns': `function read() { return source(); }\nfunction run() { sink(read()); }`,
  'what one that it calls returns': `function read() { return source(); }\nfunction get() { return read(); }\nfunction run() { sink(get()); }`,
  'a list that it was given': `function read(into) { into.push(source()); }\nfunction run() { const all = []; read(all); sink(all[0]); }`,
  'an object that it was given': `function read(into) { into.text = source(); }\nfunction run() { const one = {}; read(one); sink(one.text); }`,
  'a function that it was given': `function read(then) { then(source()); }\nfunction run() { read((text) => sink(text)); }`,
  'a function that it returns': `function reader() { return () => source(); }\nfunction run() { sink(reader()()); }`,
  'a variable of the file': `let kept;\nfunction read() { kept = source(); }\nfunction run() { read(); sink(kept); }`,
  'its own object': `class Box { read() { this.text = source(); } }\nfunction run() { const box = new Box(); box.read(); sink(box.text); }`,
  'what it throws': `function read() { throw source(); }\nfunction run() { try { read(); } catch (error) { sink(error); } }`,
};

it.each(Object.entries(HANDED_ON))('follows data that a function hands on by %s', async (_, text) => {
  expect(await followData({ 'app.js': text })).toEqual(FOUND(text.split('\n').length));
});

it.each(Object.entries(HANDED_ON))('follows no other by %s', async (_, text) => {
  expect(await followData({ 'app.js': text.replace('source()', `'a' + source().length`) })).toEqual([]);
});

it('believes those who call a function, not what it might do by itself', async () => {
  const text = (isOn: boolean) => `function run(isOn) { if (isOn) sink(source()); }\nfunction main() { run(${isOn}); }`;

  expect(await followData({ 'app.js': text(true) })).toEqual(FOUND(1));
  expect(await followData({ 'app.js': text(false) })).toEqual([]);
});

it('asks those who call a function for the constant that it is given', async () => {
  const text = (name: string) =>
    `const crypto = require('crypto');\nfunction hash(name, text) { return crypto.createHash(name).update(text).digest(); }\nfunction run(password) { return hash('${name}', password); }`;

  expect(await followData({ 'app.js': text('md5') })).toEqual(['weak-hash app.js:2']);
  expect(await followData({ 'app.js': text('sha256') })).toEqual([]);
});

it('looks at what a file gives to somebody unknown when it is loaded', async () => {
  expect(await followData({ 'app.js': `describe('a', () => {\n  it('b', () => sink(source()));\n});` })).toEqual(
    FOUND(2),
  );
});

it('asks the one above where a method is there in derived classes alone', async () => {
  const text = (value: string) =>
    `class Base { go() { sink(this.value()); } }\nclass Main extends Base { value() { return ${value}; }\n  run() { this.go(); } }`;

  expect(await followData({ 'app.js': text('source()') })).toEqual(FOUND(1));
  expect(await followData({ 'app.js': text('"a"') })).toEqual([]);
});

it('runs a long function again once more is known of what it calls', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `const n${index} = process.argv.m${index};`).join(' ');
  const text = `function read() { return source(); }\nfunction run() { ${names} sink(read()); }`;

  expect(await followData({ 'app.js': text })).toEqual(FOUND(2));
});

it('asks the one above where a field decides whether data comes in', async () => {
  const text = (isOn: boolean) =>
    `class Flags { static boolean isOn = false; }\nclass A { String read() { if (Flags.isOn) { return source(); } return "a"; } }\nclass Main { void run() { Flags.isOn = ${isOn}; sink(new A().read()); } }`;

  expect(await followData({ 'Main.java': text(true) })).toEqual(['code-injection Main.java:3']);
  expect(await followData({ 'Main.java': text(false) })).toEqual([]);
});

it('keeps what was found in a function before there was no work left to run it again', async () => {
  const text = `function read() { return source(); }\nfunction run() { sink(source()); log(read()); }`;
  const others = Array.from({ length: 5 }, (_, index) => `\nfunction other${index}() { log(source()); sink(1); }`).join(
    '',
  );
  const found = (code: string, maxWork: number) => followData({ 'app.js': code }, { maxWork });
  let enough = 1;
  while (enough < 1_000 && (await found(text, enough)).length === 0) enough++;

  expect(await found(text + others, enough)).toEqual(FOUND(2));
});

it('asks nobody further above a random number than its caller', async () => {
  const read = 'function read() { return Math.random(); }\nfunction get() { return read(); }\nconst user = {};';
  const near = `${read}\nfunction run() { user.resetToken = read(); }`;
  const far = `${read}\nfunction run() { user.resetToken = get(); }`;

  expect(await followData({ 'app.js': near })).toEqual(['weak-randomness app.js:4']);
  expect(await followData({ 'app.js': far })).toEqual([]);
  // Data from outside is asked for one further.
  expect(
    await followData({
      'app.js': far.replace('Math.random()', 'source()').replace(/user\S+ = get\(\)/, 'sink(get())'),
    }),
  ).toEqual(FOUND(4));
});

it('does not ask callers only because there was not enough work', async () => {
  const long = Array.from({ length: 4_000 }, (_, index) => `log(${index});`).join(' ');
  const text = `function read() { ${long} return source(); }\nfunction run() { sink(read()); }`;
  const { cutShort } = solveModules(await lowerFiles({ 'app.js': text }));

  expect(cutShort.map(({ name }) => name)).toEqual(['read']);
});
