import type { FrameworkModel } from '../model';
import { sinks, types } from '../model-rows';

const LOGGED = {
  weakness: 'log-injection',
  ports: ['0..'],
  kinds: ['request', 'network'],
  // Most logs are written in a format that escapes line breaks, which the code does not tell.
  confidence: 'low',
  label: 'is written to the log, line breaks and all',
} as const;

/** Loggers. */
export const logging: FrameworkModel = {
  id: 'java-logging',
  language: 'java',
  sinks: sinks(
    LOGGED,
    'org.slf4j.Logger.{trace,debug,info,warn,error}',
    'org.apache.log4j.{Logger,Category}.{trace,debug,info,warn,error,fatal,log}',
    'org.apache.logging.log4j.Logger.{trace,debug,info,warn,error,fatal,log}',
    'java.util.logging.Logger.{severe,warning,info,config,fine,finer,finest,log,logp,logrb,entering,exiting}',
    'org.apache.commons.logging.Log.{trace,debug,info,warn,error,fatal}',
    'org.jboss.logging.Logger.{trace,debug,info,warn,error,fatal,infof,warnf,errorf,debugf}',
    'ch.qos.logback.classic.Logger.{trace,debug,info,warn,error}',
    'com.google.common.flogger.LoggingApi.log',
    'javax.servlet.ServletContext.log',
    'javax.servlet.GenericServlet.log',
  ),
  sanitizers: [
    { match: 'org.owasp.encoder.Encode.forJava', cleans: ['log-injection'] },
    { match: 'org.apache.commons.text.StringEscapeUtils.escapeJava', cleans: ['log-injection'] },
    // Without line breaks there is no second line.
    {
      match: 'java.lang.String.{replace,replaceAll}',
      cleans: ['log-injection', 'header-injection'],
      when: [{ port: 0, matches: '[\\r\\n]|\\\\[rnRsWv]|\\[\\^' }],
    },
  ],
  types: types({
    'org.slf4j.Logger': ['org.slf4j.LoggerFactory.getLogger'],
    'org.apache.log4j.Logger': ['org.apache.log4j.Logger.{getLogger,getRootLogger}'],
    'org.apache.logging.log4j.Logger': ['org.apache.logging.log4j.LogManager.{getLogger,getRootLogger}'],
    'java.util.logging.Logger': ['java.util.logging.Logger.{getLogger,getAnonymousLogger,getGlobal}'],
    'org.apache.commons.logging.Log': ['org.apache.commons.logging.LogFactory.getLog'],
    'org.jboss.logging.Logger': ['org.jboss.logging.Logger.getLogger'],
  }),
};
