import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '#[test] #[ignore] fn f() { g(); }', covers: ['#[ignore]'] }],
  clean: [
    '// switched on again with the new parser\n#[test]\n#[ignore]\nfn f() { g(); }',
    '#[test] #[ignore = "slow"] fn f() { g(); }',
    '#[test]\n#[ignore] // slow\nfn f() { g(); }',
    '#[test]\n// waits for the parser\n#[ignore]\nfn f() { g(); }',
    '#[test]\n#[ignore]\nfn f() {\n    // useful to look at what the system does\n    g();\n}',
    '// slow, #12\n#[ignore]\n#[test]\nfn f() { g(); }\n\n#[ignore]\n#[test]\nfn h() { g(); }',
    '#[test]\n#[ignore]\nfn generate_schema() { g(); }',
  ],
};
