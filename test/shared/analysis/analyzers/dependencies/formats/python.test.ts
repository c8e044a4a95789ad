import { componentsOf, readList } from '../read-list';

it('reads what is pinned in requirements, and finds what is not', async () => {
  const text = `# for the shop
-r base.txt
--index-url http://pypi.example.com/simple
requests[security]==2.31.0 ; python_version > "3.7"  # http
Django >= 4.0
flask == 3.0.0 \\
    --hash=sha256:aaaa
-e git+https://github.com/a/b.git#egg=b
uvicorn
`;

  const { found } = await readList('requirements-dev.txt', text);

  expect(await componentsOf('requirements-dev.txt', text)).toEqual([
    'requests@2.31.0 direct :4',
    'flask@3.0.0 direct :6',
  ]);
  expect(found.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([
    'dependencies/insecure-source A source of packages is fetched without encryption, from http://pypi.example.com/simple.',
    'dependencies/unpinned Which version of Django is installed is left open.',
    'dependencies/unpinned Which version of uvicorn is installed is left open.',
  ]);
});

it('reads poetry.lock of either generation', async () => {
  const text = `[[package]]
name = "requests"
version = "2.31.0"
optional = false

[[package]]
name = "pytest"
version = "8.0.0"
category = "dev"

[[package]]
name = "ruff"
version = "0.4.0"
groups = ["dev"]
`;

  expect(await componentsOf('poetry.lock', text)).toEqual([
    'requests@2.31.0 :2',
    'pytest@8.0.0 development :7',
    'ruff@0.4.0 development :12',
  ]);
});

it('reads uv.lock, where the project tells what is direct', async () => {
  const text = `version = 1

[[package]]
name = "shop"
version = "1.0.0"
source = { virtual = "." }
dependencies = [{ name = "httpx" }]

[package.dev-dependencies]
dev = [{ name = "pytest" }]

[[package]]
name = "httpx"
version = "0.27.0"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "pytest"
version = "8.0.0"
source = { registry = "http://mirror.example/simple" }
`;

  const { found } = await readList('uv.lock', text);

  expect(await componentsOf('uv.lock', text)).toEqual([
    'httpx@0.27.0 direct :13',
    'pytest@8.0.0 direct development :18',
  ]);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['dependencies/insecure-source']);
});

it('reads pdm.lock and Pipfile.lock', async () => {
  const pdm =
    '[[package]]\nname = "a"\nversion = "1.0"\ngroups = ["default", "dev"]\n\n[[package]]\nname = "b"\nversion = "2.0"\ngroups = ["dev"]\n';
  const pipfile = `{ "_meta": { "sources": [] },
  "default": { "requests": { "version": "==2.31.0", "hashes": ["sha256:a"] } },
  "develop": { "pytest": { "version": "==8.0.0" } } }`;

  expect(await componentsOf('pdm.lock', pdm)).toEqual(['a@1.0 :2', 'b@2.0 development :7']);
  expect(await componentsOf('Pipfile.lock', pipfile)).toEqual(['requests@2.31.0 :2', 'pytest@8.0.0 development :3']);
});
