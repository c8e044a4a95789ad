import { describeTwins } from '../../../../support/describe-twins';

describeTwins('texts and numbers', {
  javascript: {
    'parts of a text that is known': {
      flagged: `sink('abc'.substring(1, 2) === 'b' ? source() : 'a');`,
      clean: `sink('abc'.substring(1, 2) === 'c' ? source() : 'a');`,
    },
    'methods that keep it': {
      flagged: `sink(source().trim().toLowerCase().replace('a', 'b').split(',')[0]);`,
      clean: `sink(source().indexOf('a') + source().length);`,
    },
    templates: {
      flagged: 'sink(`a${source()}b`);',
      clean: 'sink(`a${typeof source()}b`);',
    },
    'joined lists': {
      flagged: `sink(['a', source()].join('-'));`,
      clean: `source(); sink(['a', 'b'].join('-'));`,
    },
    JSON: {
      flagged: `sink(JSON.parse(JSON.stringify({ a: source() })).a);`,
      clean: `source(); sink(JSON.parse(JSON.stringify({ a: 'x' })).a);`,
    },
    'what a pattern finds': {
      flagged: `sink(source().match(/a(.*)/)[1]);`,
      clean: `sink('abc'.match(/a(.*)/)[1]); source();`,
    },
    'constants of the environment': {
      configuration: { MODE: 'open' },
      flagged: `sink(process.env.MODE === 'open' ? source() : 'a');`,
      clean: `sink(process.env.MODE === 'closed' ? source() : 'a');`,
    },
  },
  python: {
    'parts of a text that is known': {
      flagged: `sink(source() if 'abc'[1:2] == 'b' else 'a')`,
      clean: `sink(source() if 'abc'[1:2] == 'c' else 'a')`,
    },
    'methods that keep it': {
      flagged: `sink(source().strip().lower().replace('a', 'b').split(',')[0])`,
      clean: `sink(str(source().find('a') + len(source())))`,
    },
    formats: {
      flagged: `sink('%s %d' % (source(), 1) + '{}'.format('a'))`,
      clean: `sink('%s' % ('a',) + '{0}'.format('b', source()))`,
    },
    'joined lists': {
      flagged: `sink('-'.join(['a', source()]))`,
      clean: `
        source()
        sink('-'.join(['a', 'b']))`,
    },
    JSON: {
      flagged: `
        import json
        sink(json.loads(json.dumps({'a': source()}))['a'])`,
      clean: `
        import json
        source()
        sink(json.loads(json.dumps({'a': 'x'}))['a'])`,
    },
    'what a pattern finds': {
      flagged: `
        import re
        sink(re.match('a(.*)', source()).group(1))`,
      clean: `
        import re
        source()
        sink(re.match('a(.*)', 'abc').group(1))`,
    },
  },
  java: {
    builders: {
      flagged: `StringBuilder b = new StringBuilder("a"); b.append(source()).append("c"); sink(b.toString());`,
      clean: `StringBuilder b = new StringBuilder("a"); b.append(source()); b.setLength(0); b.append("c"); sink(b.toString());`,
    },
    'parts of a text that is known': {
      flagged: `sink("abc".substring(1, 2).equals("b") ? source() : "a");`,
      clean: `sink("abc".substring(1, 2).equals("c") ? source() : "a");`,
    },
    'methods that keep it': {
      flagged: `sink(source().trim().toLowerCase().replace("a", "b").split(",")[0]);`,
      clean: `sink("" + source().indexOf("a") + source().length());`,
    },
    formats: {
      flagged: `sink(String.format("%s %d", source(), 1));`,
      clean: `source(); sink(String.format("%s %d", "a", 1));`,
    },
    characters: {
      flagged: `char[] all = source().toCharArray(); sink(new String(all));`,
      clean: `char[] all = "a".toCharArray(); source(); sink(new String(all));`,
    },
    bytes: {
      flagged: `byte[] all = source().getBytes(); sink(new String(all));`,
      clean: `byte[] all = "a".getBytes(); source(); sink(new String(all));`,
    },
    'constants of a file of properties': {
      configuration: { mode: 'open' },
      flagged: `Properties p = new Properties(); p.load(new java.io.FileInputStream("app.properties")); sink(p.getProperty("mode").equals("open") ? source() : "a");`,
      clean: `Properties p = new Properties(); p.load(new java.io.FileInputStream("app.properties")); sink(p.getProperty("mode").equals("closed") ? source() : "a");`,
    },
    'what a pattern finds': {
      flagged: `java.util.regex.Matcher m = java.util.regex.Pattern.compile("a(.*)").matcher(source()); if (m.find()) sink(m.group(1));`,
      clean: `java.util.regex.Matcher m = java.util.regex.Pattern.compile("a(.*)").matcher("abc"); source(); if (m.find()) sink(m.group(1));`,
    },
  },
});
