import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { settings.DtdProcessing = DtdProcessing.Parse; } }',
      covers: ['settings.DtdProcessing = DtdProcessing.Parse'],
    },
    'class A { void F() { document.XmlResolver = new XmlUrlResolver(); } }',
    'class A { void F() { var s = new XmlReaderSettings { ProhibitDtd = false }; } }',
  ],
  clean: [
    'class A { void F() { settings.DtdProcessing = DtdProcessing.Ignore; } }',
    'class A { void F() { document.XmlResolver = null; } }',
    'class A { void F() { var s = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null }; } }',
  ],
};
