import { nugetSources, sourcesIn } from '../../../tools/infra/nuget-sources';

const config = (content: string) => `<?xml version="1.0"?><configuration>${content}</configuration>`;

describe('feeds of NuGet', () => {
  it('are those that are configured and not switched off', () => {
    const text = config(
      '<packageSources><add key="a" value="https://a.example/index.json"/><add key="b" value="https://b.example/index.json"/></packageSources>' +
        '<disabledPackageSources><add key="a" value="true"/></disabledPackageSources>' +
        '<packageSourceCredentials><add key="c" value="https://c.example/index.json"/></packageSourceCredentials>',
    );

    expect(sourcesIn(text)).toEqual(['https://b.example/index.json']);
  });

  it('start anew after <clear/>', () => {
    const text = config(
      '<packageSources><add key="a" value="https://a.example/index.json"/><clear/><add key="b" value="https://b.example/index.json"/></packageSources>',
    );

    expect(sourcesIn(`\uFEFF${text}`)).toEqual(['https://b.example/index.json']);
  });

  it('named in the environment come first, and folders do not count', () => {
    const sources = nugetSources({ NUGET_SOURCES: 'https://mine.example/index.json;/a/folder' });

    expect(sources[0]).toBe('https://mine.example/index.json');
    expect(sources).not.toContain('/a/folder');
  });
});
