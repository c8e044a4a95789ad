import { statusView, type ServiceState } from '../../../../clients/vscode/src/status/status-view';

const READY = {
  kind: 'ready',
  server: 'aurelis 1.2.0 (built-in)',
  findings: undefined,
  isWholeWorkspace: false,
  progress: undefined,
} satisfies ServiceState;

it('shows how many findings there are, and where', () => {
  const findings = { errors: 1, warnings: 2, notes: 0 };

  expect(statusView({ ...READY, findings })).toEqual({
    text: '$(shield) Aurelis 3',
    tooltip: ['1 error, 2 warnings in open files', 'aurelis 1.2.0 (built-in)'],
    command: 'workbench.actions.view.problems',
    isError: false,
  });
  expect(statusView({ ...READY, findings, isWholeWorkspace: true }).tooltip[0]).toBe(
    '1 error, 2 warnings in the workspace',
  );
});

it('shows no number until something was looked at', () => {
  expect(statusView(READY)).toMatchObject({ text: '$(shield) Aurelis', tooltip: ['aurelis 1.2.0 (built-in)'] });
  expect(statusView({ ...READY, findings: { errors: 0, warnings: 0, notes: 0 } })).toMatchObject({
    text: '$(shield) Aurelis 0',
    tooltip: ['No findings in open files', 'aurelis 1.2.0 (built-in)'],
  });
});

it('shows how far a scan is', () => {
  expect(statusView({ ...READY, progress: '20 of 300 files' })).toMatchObject({
    text: '$(loading~spin) Aurelis',
    tooltip: ['Scanning: 20 of 300 files', 'aurelis 1.2.0 (built-in)'],
  });
});

it('says why there is no server, and starts one when it is clicked', () => {
  expect(statusView({ kind: 'failed', reason: 'It ended.' })).toEqual({
    text: '$(error) Aurelis',
    tooltip: ['It ended.', 'Click to start the language server again.'],
    command: 'aurelis.restart',
    isError: true,
  });
  expect(statusView({ kind: 'starting' })).toMatchObject({ text: '$(loading~spin) Aurelis', isError: false });
});
