import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "it 'a' do\n  Cart.new.add(1)\nend", path: 'spec/a_spec.rb', covers: ["it 'a' "] },
    {
      code: "class A < Minitest::Test\n  def test_a\n    get '/a'\n  end\nend",
      path: 'test/a_test.rb',
      covers: ['test_a'],
    },
  ],
  clean: [
    { code: "it 'is saved' do\n  item.reload.save!\nend", path: 'spec/a_spec.rb' },
    { code: "it 'is made again' do\n  store.items.create!(name: name)\nend", path: 'spec/a_spec.rb' },
    { code: "it 'a' do\n  expect(b).to eq 1\nend", path: 'spec/a_spec.rb' },
    { code: "it 'a' do\n  assert_ok b\nend", path: 'spec/a_spec.rb' },
    { code: "it 'a' do\n  run_scenario b\nend", path: 'spec/a_spec.rb' },
    { code: "it 'does not fail' do\n  Cart.new.add(1)\nend", path: 'spec/a_spec.rb' },
    { code: 'def test_connection\n  ping.now\nend', path: 'app/a.rb' },
  ],
};
