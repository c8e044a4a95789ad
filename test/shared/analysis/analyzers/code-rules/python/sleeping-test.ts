import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: `async def test_x():
    await asyncio.sleep(1)
    assert a`,
      path: 'test_a.py',
      covers: ['asyncio.sleep(1)'],
    },
    {
      code: `def test_x(self):
    sleep(0.5)
    assert a`,
      path: 'test_a.py',
    },
  ],
  clean: [
    {
      code: `def test_forgets(cache):
    cache.set('a', 1, ttl=1)
    time.sleep(2)
    assert cache.get('a') is None`,
      path: 'test_a.py',
    },
    {
      code: `def test_waits():
    start = time.perf_counter()
    time.sleep(2)
    assert time.perf_counter() > start + 1`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    time.sleep(0)
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    while not a:
        time.sleep(1)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    time.sleep(1)`,
      path: 'src/a.py',
    },
    {
      code: `def test_x():
    def slow():
        time.sleep(1)
    assert run(slow)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    if is_cloud():
        time.sleep(10)
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `async def test_x():
    task = create_task(asyncio.sleep(1))
    assert task`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    # The store keeps times in whole seconds.
    time.sleep(1)
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    time.sleep(1)  # the store keeps whole seconds
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `def test_runner():
    class Sample(TestCase):
        def test_slow(self):
            time.sleep(1)
    run(Sample)`,
      path: 'test_a.py',
    },
  ],
};
