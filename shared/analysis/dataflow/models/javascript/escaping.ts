import type { FrameworkModel, SanitizerModel } from '../model';
import type { Weakness } from '../weakness';
import { effects } from '../model-rows';

const FOR_HTML = [
  'escape-html',
  'he.{encode,escape}',
  'html-entities.{encode,escape}',
  'entities.{encode,escape,encodeHTML,encodeXML,escapeUTF8,encodeNonAsciiHTML}',
  'lodash.escape',
  'underscore.escape',
  'xss',
  'xss.{filterXSS,escapeHtml}',
  'xss-filters.{inHTMLData,inHTMLComment,inSingleQuotedAttr,inDoubleQuotedAttr,inUnQuotedAttr,uriInHTMLData}',
  'dompurify.sanitize',
  'DOMPurify.sanitize',
  'isomorphic-dompurify.sanitize',
  'sanitize-html',
  'insane',
  'js-xss',
  'striptags',
  'strip-tags',
  'escape-goat.{htmlEscape,escape}',
  'html-escaper.escape',
  'escape-string-applescript',
  'validator.{escape,stripLow}',
  'express-sanitizer.sanitize',
  'lodash.escape',
  'jsesc',
  'goog.string.htmlEscape',
  'Sanitizer.{sanitize,sanitizeFor}',
  'sanitizer.{escape,sanitize}',
  'ent.encode',
  'html-encoder-decoder.encode',
  'react-dom/server.renderToString',
  'entities-encode',
  'dompurify',
  'google-caja.sanitize',
  '@angular/platform-browser.DomSanitizer.sanitize',
];

function cleaning(weaknesses: readonly Weakness[], patterns: readonly string[]): SanitizerModel[] {
  return patterns.map((match) => ({ match, cleans: weaknesses }));
}

function guards(patterns: readonly string[]): SanitizerModel[] {
  return patterns.map((match) => ({ match, cleans: 'all', isGuard: true }));
}

/** What makes data harmless, each for its place. */
export const escaping: FrameworkModel = {
  id: 'escaping',
  language: 'javascript',
  sanitizers: [
    ...cleaning(['cross-site-scripting'], FOR_HTML),
    // What renders a page, and stops it, is no text.
    ...cleaning(
      ['cross-site-scripting', 'code-injection'],
      ['react-dom/server.{renderToPipeableStream,renderToReadableStream}'],
    ),
    ...cleaning(
      ['regex-denial-of-service'],
      [
        'escape-string-regexp',
        'lodash.escaperegexp',
        'lodash.escapeRegExp',
        'escape-regexp',
        'regexp.escape',
        'RegExp.escape',
        'regex-escape',
      ],
    ),
    ...cleaning(
      ['ldap-injection'],
      [
        'ldapjs.{EqualityFilter,PresenceFilter,SubstringFilter,GreaterThanEqualsFilter,LessThanEqualsFilter,ApproximateFilter}',
        'ldap-escape.{filter,dn}',
        'ldap-escape',
        'ldapjs.escapeFilter',
        'ldap-filter.escape',
        'ldap-filters.escape',
      ],
    ),
    ...cleaning(['log-injection', 'header-injection'], ['strip-ansi', 'validator.stripLow']),
    ...guards([
      'validator.{isInt,isAlpha,isAlphanumeric,isUUID,isNumeric,isBoolean,isFloat,isDecimal,isHexadecimal,isMongoId,isIP,isPort,isISO8601,isDate,isIn,isMD5,isHash,isCreditCard,isPostalCode,isMobilePhone,isHexColor,isLocale,isSlug,isULID,isBase64}',
      'uuid.validate',
      'mongoose.isValidObjectId',
      'mongoose.Types.ObjectId.isValid',
      'mongodb.ObjectId.isValid',
      'net.{isIP,isIPv4,isIPv6}',
      'lodash.{isNumber,isBoolean,isInteger,isFinite,isDate}',
      'is-number',
      'semver.valid',
    ]),
    { match: 'validator.{toInt,toFloat,toBoolean,toDate}', cleans: 'all' },
    { match: 'validator.whitelist', cleans: 'all', when: [{ port: 1, matches: String.raw`^[\\w-]*$` }] },
    { match: 'lodash.{toInteger,toNumber,toSafeInteger,toFinite,isEmpty}', cleans: 'all' },
    {
      match: 'lodash.{kebabCase,camelCase,snakeCase,deburr}',
      cleans: ['sql-injection', 'command-injection', 'cross-site-scripting', 'path-traversal'],
    },
  ],
  propagators: effects({
    combine: [
      'lodash.{trim,toLower,toUpper,capitalize,padStart,padEnd,truncate,toString}',
      'qs.{parse,stringify}',
      'querystring.{parse,stringify,escape,unescape}',
      'url.{parse,format,resolve}',
      'util.inspect',
    ],
    'text.format': ['util.format', 'sprintf-js.{sprintf,vsprintf}', 'printj.sprintf'],
    'first-argument': ['util.callbackify'],
    'script.promisify': ['util.promisify', 'bluebird.promisify', 'es6-promisify.promisify', 'pify'],
    'object.assign': ['lodash.{assign,assignIn,extend}', 'object-assign', 'underscore.{extend,assign}'],
    'map.copy': ['lodash.{clone,cloneDeep}', 'underscore.clone', 'clone', 'rfdc', 'clone-deep'],
    'map.keys': ['lodash.keys', 'underscore.keys'],
    'map.values': ['lodash.values', 'underscore.values'],
    'map.entries': ['lodash.toPairs', 'underscore.pairs'],
    clean: [
      'lodash.{isEqual,isString,isArray,isObject,isFunction,isNil,isNull,isUndefined,isPlainObject,size,random,uniqueId}',
    ],
    'promise.resolve': ['bluebird.resolve'],
    'promise.all': ['bluebird.all'],
    'promise.new': ['bluebird'],
  }),
};
