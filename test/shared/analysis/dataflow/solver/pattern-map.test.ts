import { PatternMap } from '../../../../../shared/analysis/dataflow/solver/pattern-map';

function mapOf(...patterns: readonly string[]): PatternMap<string> {
  const map = new PatternMap<string>();
  for (const pattern of patterns) map.add(pattern, pattern);
  return map;
}

describe('patterns', () => {
  it('stand for the name that they are', () => {
    const map = mapOf('os.system', 'eval');

    expect(map.find('os.system')).toEqual(['os.system']);
    expect(map.find('eval')).toEqual(['eval']);
    expect(map.find('os.popen')).toEqual([]);
    expect(map.find('system')).toEqual([]);
  });

  it('list alternatives in braces, of the last name or one before', () => {
    const map = mapOf('os.{system, popen}', 'app.{get,post}.handler');

    expect(map.find('os.system')).toEqual(['os.{system, popen}']);
    expect(map.find('os.popen')).toHaveLength(1);
    expect(map.find('app.post.handler')).toHaveLength(1);
    expect(map.find('app.put.handler')).toEqual([]);
  });

  it('stand for any member with a star, unless another one is exact', () => {
    const map = mapOf('process.env.*', 'process.env.HOME');

    expect(map.find('process.env.PATH')).toEqual(['process.env.*']);
    expect(map.find('process.env.HOME')).toEqual(['process.env.HOME']);
    expect(map.find('process.env')).toEqual([]);
  });

  it('do not take the document of a browser for a package', () => {
    expect(mapOf('document.{URL,baseURI}', 'window.document.URL').find('URL')).toEqual([]);
  });

  it('find types without their package, where the code does not tell it', () => {
    const map = mapOf('java.util.{Map,List}.of', 'java.util.concurrent.Executors.*');

    expect(map.find('java.util.Map.of')).toHaveLength(1);
    expect(map.find('Map.of')).toHaveLength(1);
    expect(map.find('Executors.newFixedThreadPool')).toHaveLength(1);
    expect(map.find('other.Map.of')).toEqual([]);
  });

  it('take jakarta for javax', () => {
    const map = mapOf('javax.servlet.http.HttpServletRequest.getParameter');

    expect(map.find('jakarta.servlet.http.HttpServletRequest.getParameter')).toHaveLength(1);
    expect(mapOf('jakarta.mail.Message.send').find('javax.mail.Message.send')).toHaveLength(1);
  });

  it('gather what several say of one name', () => {
    const map = new PatternMap<number>();
    map.add('a.b', 1);
    map.add('a.{b,c}', 2);

    expect(map.find('a.b')).toEqual([1, 2]);
    expect(map.find('a.c')).toEqual([2]);
  });

  it('are found after more have been added', () => {
    const map = mapOf('a.b');
    expect(map.find('a.c')).toEqual([]);
    map.add('a.c', 'later');

    expect(map.find('a.c')).toEqual(['later']);
  });
});
