import type { FrameworkModel } from '../model';

const NO_CHECK = 'does not check the certificate of the server';
const OLD = 'allows a protocol that is broken';

/** `ssl`, pyOpenSSL, sockets, and what sends passwords in the clear. */
export const TLS: FrameworkModel = {
  id: 'python-tls',
  language: 'python',
  types: [
    { match: 'ssl.{SSLContext,create_default_context}', type: 'ssl.SSLContext' },
    { match: 'socket.{socket,create_connection}', type: 'socket.socket' },
    { match: 'socket.socket.accept', type: 'socket.socket' },
    { match: 'paramiko.{SSHClient}', type: 'paramiko.SSHClient' },
    { match: 'paramiko.client.SSHClient', type: 'paramiko.SSHClient' },
  ],
  sources: [
    {
      match: 'socket.socket.{recv,recvfrom,recvmsg,makefile}',
      on: 'call',
      kind: 'network',
      label: 'what a connection brings',
    },
    {
      match: 'asyncio.StreamReader.{read,readline,readuntil,readexactly}',
      on: 'call',
      kind: 'network',
      label: 'what a connection brings',
    },
  ],
  sinks: [
    { match: 'ftplib.FTP', weakness: 'insecure-transport', label: 'talks without encryption', confidence: 'medium' },
    { match: 'ssl._create_unverified_context', weakness: 'certificate-validation', label: NO_CHECK },
    {
      match: 'ssl._create_default_https_context',
      on: 'write',
      weakness: 'certificate-validation',
      when: [{ port: 0, matches: 'unverified' }],
      label: NO_CHECK,
    },
    {
      match: 'ssl.SSLContext.verify_mode',
      on: 'write',
      weakness: 'certificate-validation',
      when: [{ port: 0, matches: 'CERT_NONE' }],
      label: NO_CHECK,
    },
    {
      match: 'ssl.SSLContext.check_hostname',
      on: 'write',
      weakness: 'certificate-validation',
      when: [{ port: 0, equals: [false] }],
      label: 'does not check the name of the server',
    },
    {
      match: 'ssl.wrap_socket',
      weakness: 'certificate-validation',
      when: [{ port: 'name:cert_reqs', isAbsent: true }],
      label: NO_CHECK,
    },
    {
      match: 'ssl.wrap_socket',
      weakness: 'certificate-validation',
      when: [{ port: 'name:cert_reqs', matches: 'CERT_NONE' }],
      label: NO_CHECK,
    },
    {
      match: 'ssl.{SSLContext,wrap_socket}',
      weakness: 'insecure-transport',
      when: [{ port: 0, matches: 'PROTOCOL_(SSLv|TLSv1$|TLSv1_1)' }],
      label: OLD,
    },
    {
      match: 'ssl.{SSLContext,wrap_socket}',
      weakness: 'insecure-transport',
      when: [{ port: 'name:ssl_version', matches: 'PROTOCOL_(SSLv|TLSv1$|TLSv1_1)' }],
      label: OLD,
    },
    {
      match: 'ssl.SSLContext',
      weakness: 'insecure-transport',
      when: [{ port: 'name:protocol', matches: 'PROTOCOL_(SSLv|TLSv1$|TLSv1_1)' }],
      label: OLD,
    },
    {
      match: 'ssl.SSLContext.minimum_version',
      on: 'write',
      weakness: 'insecure-transport',
      when: [{ port: 0, matches: 'TLSVersion\\.(SSLv3|TLSv1$|TLSv1_1|MINIMUM)' }],
      label: OLD,
    },
    {
      match: 'OpenSSL.SSL.Context',
      weakness: 'insecure-transport',
      when: [{ port: 0, matches: 'SSLv|TLSv1_METHOD|TLSv1_1' }],
      label: OLD,
    },
    {
      match: 'OpenSSL.SSL.Context().set_verify',
      weakness: 'certificate-validation',
      when: [{ port: 0, matches: 'VERIFY_NONE' }],
      label: NO_CHECK,
    },
    {
      match: 'paramiko.SSHClient.set_missing_host_key_policy',
      weakness: 'certificate-validation',
      when: [{ port: 0, matches: 'AutoAddPolicy|WarningPolicy' }],
      label: 'trusts hosts that nobody knows',
    },
    {
      match: 'paramiko.SSHClient.exec_command',
      weakness: 'command-injection',
      ports: [0, 'name:command'],
      label: 'runs as a command on another machine',
    },
    {
      match: '*.exec_command',
      weakness: 'command-injection',
      ports: [0],
      label: 'runs as a command on another machine',
      confidence: 'medium',
    },
    {
      match: 'paramiko.SSHClient.connect',
      weakness: 'hard-coded-credentials',
      ports: ['name:password', 3],
      constants: 'text',
      label: 'is a password written in the code',
    },
    {
      match: 'ftplib.FTP',
      weakness: 'hard-coded-credentials',
      ports: [2, 'name:passwd'],
      constants: 'text',
      label: 'is a password written in the code',
    },
    {
      match: 'ftplib.FTP().login',
      weakness: 'hard-coded-credentials',
      ports: [1, 'name:passwd'],
      // What servers that are open to all are told.
      when: [{ port: 1, unless: '^(guest|anonymous.*)?$' }],
      constants: 'text',
      label: 'is a password written in the code',
    },
    {
      match: 'smtplib.{SMTP,SMTP_SSL}().login',
      weakness: 'hard-coded-credentials',
      ports: [1, 'name:password'],
      constants: 'text',
      label: 'is a password written in the code',
    },
    {
      match: 'telnetlib.Telnet',
      weakness: 'insecure-transport',
      label: 'talks without encryption',
      confidence: 'medium',
    },
    {
      match: 'smtplib.{SMTP,SMTP_SSL}().sendmail',
      weakness: 'header-injection',
      ports: [2],
      label: 'becomes a mail with its headers',
      confidence: 'low',
    },
  ],
};
