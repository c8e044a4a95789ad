import type { FrameworkModel } from '../model';

/** Encoders and validators: ESAPI, OWASP Encoder, Commons, Guava, jsoup. */
export const encoders: FrameworkModel = {
  id: 'java-encoders',
  language: 'java',
  sanitizers: [
    {
      match:
        'org.owasp.esapi.Encoder.{encodeForHTML,encodeForHTMLAttribute,encodeForJavaScript,encodeForCSS,encodeForXML,encodeForXMLAttribute}',
      cleans: ['cross-site-scripting'],
    },
    {
      match: 'org.owasp.esapi.Encoder.encodeForURL',
      cleans: ['cross-site-scripting', 'open-redirect', 'header-injection', 'server-side-request-forgery'],
    },
    { match: 'org.owasp.esapi.Encoder.encodeForSQL', cleans: ['sql-injection'] },
    { match: 'org.owasp.esapi.Encoder.encodeForOS', cleans: ['command-injection'] },
    { match: 'org.owasp.esapi.Encoder.{encodeForLDAP,encodeForDN}', cleans: ['ldap-injection'] },
    { match: 'org.owasp.esapi.Encoder.encodeForXPath', cleans: ['xpath-injection'] },
    {
      match: 'org.owasp.esapi.Validator.{getValidInput,getValidSafeHTML}',
      cleans: ['cross-site-scripting', 'log-injection', 'header-injection'],
    },
    { match: 'org.owasp.esapi.Validator.{getValidFileName,getValidDirectoryPath}', cleans: ['path-traversal'] },
    { match: 'org.owasp.esapi.Validator.{getValidNumber,getValidInteger,getValidDouble,getValidDate}', cleans: 'all' },
    {
      match: 'org.owasp.esapi.Validator.isValidInput',
      cleans: ['cross-site-scripting', 'log-injection', 'header-injection'],
      port: 1,
      isGuard: true,
    },
    {
      match:
        'org.owasp.encoder.Encode.{forHtml,forHtmlContent,forHtmlAttribute,forHtmlUnquotedAttribute,forJavaScript,forJavaScriptAttribute,forJavaScriptBlock}',
      cleans: ['cross-site-scripting'],
    },
    {
      match: 'org.owasp.encoder.Encode.{forCssString,forCssUrl,forXml,forXmlContent,forXmlAttribute,forCDATA}',
      cleans: ['cross-site-scripting'],
    },
    {
      match: 'org.owasp.encoder.Encode.{forUri,forUriComponent}',
      cleans: ['cross-site-scripting', 'open-redirect', 'header-injection', 'server-side-request-forgery'],
    },
    { match: 'org.owasp.html.PolicyFactory.sanitize', cleans: ['cross-site-scripting'] },
    { match: 'org.owasp.validator.html.AntiSamy.scan', cleans: ['cross-site-scripting'] },
    {
      match: 'org.apache.commons.text.StringEscapeUtils.{escapeHtml3,escapeHtml4,escapeEcmaScript}',
      cleans: ['cross-site-scripting'],
    },
    {
      match: 'org.apache.commons.lang3.StringEscapeUtils.{escapeHtml3,escapeHtml4,escapeEcmaScript}',
      cleans: ['cross-site-scripting'],
    },
    {
      match: 'org.apache.commons.lang.StringEscapeUtils.{escapeHtml,escapeJavaScript}',
      cleans: ['cross-site-scripting'],
    },
    // Both kinds of quotes are escaped, which is all that leaves a text of XPath.
    {
      match: 'org.apache.commons.lang.StringEscapeUtils.escapeXml',
      cleans: ['cross-site-scripting', 'xpath-injection'],
    },
    {
      match: 'org.apache.commons.lang3.StringEscapeUtils.{escapeXml,escapeXml10,escapeXml11}',
      cleans: ['cross-site-scripting', 'xpath-injection'],
    },
    {
      match: 'org.apache.commons.text.StringEscapeUtils.{escapeXml10,escapeXml11}',
      cleans: ['cross-site-scripting', 'xpath-injection'],
    },
    { match: 'org.apache.commons.lang.StringEscapeUtils.escapeSql', cleans: ['sql-injection'] },
    { match: 'org.apache.commons.text.StringEscapeUtils.escapeXSI', cleans: ['command-injection'] },
    { match: 'com.google.common.html.HtmlEscapers.htmlEscaper().escape', cleans: ['cross-site-scripting'] },
    {
      match: 'com.google.common.xml.XmlEscapers.{xmlContentEscaper,xmlAttributeEscaper}().escape',
      cleans: ['cross-site-scripting'],
    },
    {
      match:
        'com.google.common.net.UrlEscapers.{urlFormParameterEscaper,urlPathSegmentEscaper,urlFragmentEscaper}().escape',
      cleans: ['cross-site-scripting', 'open-redirect', 'header-injection', 'server-side-request-forgery'],
    },
    { match: 'org.jsoup.Jsoup.clean', cleans: ['cross-site-scripting'] },
    { match: 'org.springframework.security.crypto.password.PasswordEncoder.encode', cleans: 'all' },
    {
      match:
        'org.apache.commons.codec.binary.{Base64,Hex}.{encodeBase64String,encodeBase64,encodeHexString,encodeHex,encodeBase64URLSafeString}',
      cleans: 'all',
    },
    {
      match: '*.{toBase64,toHex,toHexString}',
      cleans: ['cross-site-scripting', 'header-injection', 'log-injection'],
    },
    {
      match: 'org.apache.commons.lang3.StringUtils.{isNumeric,isAlphanumeric,isAlpha}',
      cleans: 'all',
      port: 0,
      isGuard: true,
    },
    {
      match: 'org.apache.commons.lang.StringUtils.{isNumeric,isAlphanumeric,isAlpha}',
      cleans: 'all',
      port: 0,
      isGuard: true,
    },
    {
      match: 'org.apache.commons.lang3.math.NumberUtils.{isDigits,isCreatable,isParsable,isNumber}',
      cleans: 'all',
      port: 0,
      isGuard: true,
    },
  ],
  types: [
    { match: 'org.owasp.esapi.ESAPI.encoder', type: 'org.owasp.esapi.Encoder' },
    { match: 'org.owasp.esapi.ESAPI.validator', type: 'org.owasp.esapi.Validator' },
  ],
};
