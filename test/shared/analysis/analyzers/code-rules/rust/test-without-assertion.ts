import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '#[test] fn loads() { let x = load(1); println!("{}", x); }', covers: ['loads'] },
    '#[tokio::test] async fn loads() { load(1).await; }',
  ],
  clean: [
    '#[test] fn loads() { assert_eq!(load(1), 2); }',
    '#[test] #[should_panic] fn loads() { load(1); }',
    '#[test] fn loads() -> Result<()> { load(1)?; Ok(()) }',
    '#[test] fn loads() { check_load(1); }\n#[test] fn other() { load(1).unwrap(); }',
    'fn loads() { load(1); }',
    '#[test] fn two_names() { let _: Both<(), _> = Both::new(1); let _both = Both::left(2); }',
  ],
};
