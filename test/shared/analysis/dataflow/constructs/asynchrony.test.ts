import { describeTwins } from '../../../../support/describe-twins';

describeTwins('what happens later', {
  javascript: {
    then: {
      flagged: `Promise.resolve(source()).then((x) => sink(x));`,
      clean: `Promise.resolve(source()).then((x) => 'a').then((x) => sink(x));`,
    },
    'async and await': {
      flagged: `async function get() { return source(); } async function run() { sink(await get()); } run();`,
      clean: `async function get() { source(); return 'a'; } async function run() { sink(await get()); } run();`,
    },
    'a promise that is made': {
      flagged: `new Promise((resolve, reject) => resolve(source())).then(sink);`,
      clean: `new Promise((resolve, reject) => { source(); resolve('a'); }).then(sink);`,
    },
    'what is rejected': {
      flagged: `Promise.reject(source()).catch((e) => sink(e));`,
      clean: `Promise.reject('a').catch((e) => sink(e)); source();`,
    },
    'all of them': {
      flagged: `Promise.all(['a', source()]).then(([a, b]) => sink(b));`,
      clean: `Promise.all(['a', source()]).then(([a, b]) => sink(a));`,
    },
    'a callback with an error first': {
      flagged: `function read(then) { then(null, source()); } read((error, x) => sink(x));`,
      clean: `function read(then) { then(null, source()); } read((error, x) => sink(error));`,
    },
    timers: {
      flagged: `setTimeout((x) => sink(x), 10, source());`,
      clean: `setTimeout((x) => sink(x), 10, 'a'); source();`,
    },
    events: {
      flagged: `const all = []; const on = (f) => all.push(f); on((x) => sink(x)); for (const f of all) f(source());`,
      clean: `const all = []; const on = (f) => all.push(f); on((x) => sink(x)); for (const f of all) f('a'); source();`,
    },
  },
  python: {
    'async and await': {
      flagged: `
        async def get():
            return source()
        async def run():
            sink(await get())`,
      clean: `
        async def get():
            source()
            return 'a'
        async def run():
            sink(await get())`,
    },
    'all of them': {
      flagged: `
        import asyncio
        async def same(x):
            return x
        async def run():
            a, b = await asyncio.gather(same('a'), same(source()))
            sink(b)`,
      clean: `
        import asyncio
        async def same(x):
            return x
        async def run():
            a, b = await asyncio.gather(same('a'), same(source()))
            sink(a)`,
    },
    threads: {
      flagged: `
        from threading import Thread
        Thread(target=lambda x: sink(x), args=(source(),)).start()`,
      clean: `
        from threading import Thread
        Thread(target=lambda x: sink(x), args=('a',)).start()
        source()`,
    },
    executors: {
      flagged: `
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor() as pool:
            sink(pool.submit(lambda x: x, source()).result())`,
      clean: `
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor() as pool:
            sink(pool.submit(lambda x: 'a', source()).result())`,
    },
  },
  java: {
    'what a reference holds once something else has run': {
      flagged: `java.util.concurrent.atomic.AtomicReference<String> r = new java.util.concurrent.atomic.AtomicReference<>("a"); CompletableFuture<Void> f = CompletableFuture.runAsync(() -> { }); f.thenRun(() -> { r.set(source()); }); f.join(); sink(r.get());`,
      clean: `java.util.concurrent.atomic.AtomicReference<String> r = new java.util.concurrent.atomic.AtomicReference<>(source()); CompletableFuture<Void> f = CompletableFuture.runAsync(() -> { }); f.thenRun(() -> { r.set("a"); }); f.join(); sink(r.get());`,
    },
    threads: {
      flagged: `class Main { String x; void run() { x = source(); new Thread(() -> sink(x)).start(); } }`,
      clean: `class Main { String x = "a"; void run() { source(); new Thread(() -> sink(x)).start(); } }`,
    },
    'a class that is a thread': {
      flagged: `class Worker extends Thread { String v; Worker(String v) { this.v = v; } public void run() { sink(v); } } class Main { void go() { new Worker(source()).start(); } }`,
      clean: `class Worker extends Thread { String v; Worker(String v) { this.v = "a"; } public void run() { sink(v); } } class Main { void go() { new Worker(source()).start(); } }`,
    },
    executors: {
      flagged: `ExecutorService pool = Executors.newFixedThreadPool(1); String x = source(); sink(pool.submit(() -> x).get());`,
      clean: `ExecutorService pool = Executors.newFixedThreadPool(1); String x = source(); sink(pool.submit(() -> "a").get());`,
    },
    futures: {
      flagged: `sink(CompletableFuture.supplyAsync(() -> source()).thenApply(x -> x.trim()).get());`,
      clean: `sink(CompletableFuture.supplyAsync(() -> source()).thenApply(x -> "a").get());`,
    },
  },
});
