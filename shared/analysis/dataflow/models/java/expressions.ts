import type { FrameworkModel } from '../model';
import { sinks, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const CODE = { weakness: 'code-injection', kinds: UNTRUSTED, label: 'is run as code' } as const;
const TEMPLATE = { weakness: 'template-injection', kinds: UNTRUSTED, label: 'is run as a template' } as const;

/** Scripts, expression languages and templates. */
export const expressions: FrameworkModel = {
  id: 'java-expressions',
  language: 'java',
  sinks: [
    ...sinks(
      { ...CODE, ports: [0] },
      'javax.script.{ScriptEngine,Compilable}.{eval,compile}',
      'groovy.lang.GroovyShell.{evaluate,parse,run}',
      'groovy.lang.GroovyClassLoader.parseClass',
      'groovy.util.Eval.{me,x,xy,xyz}',
      'org.springframework.expression.ExpressionParser.{parseExpression,parseRaw}',
      'ognl.Ognl.{parseExpression,getValue,setValue}',
      'com.opensymphony.xwork2.ognl.OgnlUtil.{getValue,setValue,compile}',
      'com.opensymphony.xwork2.util.ValueStack.{findValue,findString,setValue}',
      'org.mvel2.MVEL.{eval,evalToBoolean,evalToString,compileExpression,executeExpression,evalFile}',
      'org.mvel2.templates.TemplateRuntime.eval',
      'javax.el.ELProcessor.{eval,getValue,setValue}',
      'org.apache.commons.jexl2.JexlEngine.{createExpression,createScript,getProperty}',
      'org.apache.commons.jexl3.JexlEngine.{createExpression,createScript,getProperty}',
      'bsh.Interpreter.eval',
      'org.python.util.PythonInterpreter.{exec,eval,compile}',
      'jdk.jshell.JShell.eval',
      'org.codehaus.janino.{ExpressionEvaluator,ScriptEvaluator,SimpleCompiler}.cook',
      'com.googlecode.aviator.AviatorEvaluator.{execute,exec,compile}',
      'com.ql.util.express.ExpressRunner.execute',
      'org.apache.camel.builder.ExpressionBuilder.languageExpression',
      'javax.validation.ConstraintValidatorContext.buildConstraintViolationWithTemplate',
      'org.graalvm.polyglot.Context.{eval,parse}',
    ),
    // Whoever runs the program says where its settings are.
    ...sinks({ ...CODE, ports: [0], kinds: ['request'] }, 'org.apache.commons.text.StringSubstitutor.replace'),
    ...sinks(
      { ...CODE, ports: [1] },
      'javax.el.ExpressionFactory.{createValueExpression,createMethodExpression}',
      'org.mozilla.javascript.Context.{evaluateString,compileString}',
      'org.graalvm.polyglot.Context.eval',
    ),
    ...sinks(
      { ...TEMPLATE, ports: [0] },
      'org.thymeleaf.ITemplateEngine.{process,processThrottled}',
      'com.mitchellbosecke.pebble.PebbleEngine.{getTemplate,getLiteralTemplate}',
      'io.pebbletemplates.pebble.PebbleEngine.{getTemplate,getLiteralTemplate}',
      'com.hubspot.jinjava.Jinjava.{render,renderForResult}',
      'com.github.jknack.handlebars.Handlebars.compileInline',
      'org.apache.velocity.runtime.RuntimeServices.parse',
      'cn.hutool.extra.template.TemplateEngine.getTemplate',
    ),
    ...sinks(
      { ...TEMPLATE, ports: [1] },
      'freemarker.template.Template.<init>',
      'freemarker.cache.StringTemplateLoader.putTemplate',
      'org.apache.velocity.runtime.resource.util.StringResourceRepository.putStringResource',
    ),
    ...sinks(
      { ...TEMPLATE, ports: [3] },
      'org.apache.velocity.app.Velocity.evaluate',
      'org.apache.velocity.app.VelocityEngine.evaluate',
    ),
  ],
  types: types({
    'javax.script.ScriptEngine': [
      'javax.script.ScriptEngineManager.{getEngineByName,getEngineByExtension,getEngineByMimeType}',
    ],
    'javax.el.ExpressionFactory': ['javax.el.ExpressionFactory.newInstance'],
    'jdk.jshell.JShell': ['jdk.jshell.JShell.create'],
    'org.mozilla.javascript.Context': ['org.mozilla.javascript.Context.enter'],
    'org.graalvm.polyglot.Context': ['org.graalvm.polyglot.Context.create'],
    'org.apache.commons.jexl3.JexlEngine': ['org.apache.commons.jexl3.JexlBuilder.create'],
  }),
  subtypes: subtypes({
    'org.springframework.expression.ExpressionParser': [
      'org.springframework.expression.spel.standard.SpelExpressionParser',
    ],
    'org.thymeleaf.ITemplateEngine': [
      'org.thymeleaf.TemplateEngine',
      'org.thymeleaf.spring5.SpringTemplateEngine',
      'org.thymeleaf.spring6.SpringTemplateEngine',
    ],
    'javax.script.ScriptEngine': ['javax.script.Compilable'],
  }),
};
