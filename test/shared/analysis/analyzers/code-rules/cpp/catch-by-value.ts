import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f() { try { g(); } catch (std::exception e) { } }',
      covers: ['std::exception e'],
      fixed: 'void f() { try { g(); } catch (std::exception& e) { } }',
    },
    'void f() { try { g(); } catch (ParseError) { } }',
  ],
  clean: [
    'void f() { try { g(); } catch (const std::exception& e) { } }',
    'void f() { try { g(); } catch (int code) { } }',
    'void f() { try { g(); } catch (...) { } }',
    'void f() { try { g(); } catch (Error* e) { } }',
  ],
};
