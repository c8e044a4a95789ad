import type { RuleSamples } from '../../../../../support/rule-samples';

const check = (lines: string): string =>
  `package a\n\nfunc check(body, given []byte, text string) bool {\n\tmac := hmac.New(sha256.New, key)\n\tmac.Write(body)\n${lines}}\n`;

export const samples: RuleSamples = {
  flagged: [
    { code: check('\treturn bytes.Equal(given, mac.Sum(nil))\n'), covers: ['bytes.Equal(given, mac.Sum(nil))'] },
    check(
      '\texpected := hex.EncodeToString(mac.Sum(nil))\n\tif text != expected {\n\t\treturn false\n\t}\n\treturn true\n',
    ),
    check('\texpected := "sha256=" + hex.EncodeToString(mac.Sum(nil))\n\treturn expected == text\n'),
    check('\tsum := mac.Sum(nil)\n\treturn string(sum) == text\n'),
    check('\treturn hex.EncodeToString(mac.Sum(nil)) == text\n'),
    check('\texpected := hex.EncodeToString(mac.Sum(nil))\n\treturn text == "sha256="+expected\n'),
  ],
  clean: [
    check('\texpected := hex.EncodeToString(mac.Sum(nil))\n\treturn expected == ""\n'),
    check('\treturn hmac.Equal(given, mac.Sum(nil))\n'),
    check('\texpected := mac.Sum(nil)\n\treturn len(expected) == len(given) && hmac.Equal(expected, given)\n'),
    check('\tsum := mac.Sum(nil)\n\treturn sum == nil\n'),
    'package a\n\nfunc same(body, given []byte) bool {\n\th := sha256.New()\n\th.Write(body)\n\treturn bytes.Equal(given, h.Sum(nil))\n}\n',
    { path: 'a_test.go', code: check('\treturn bytes.Equal(given, mac.Sum(nil))\n') },
  ],
};
