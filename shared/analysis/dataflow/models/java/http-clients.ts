import type { FrameworkModel } from '../model';
import { sinks, sources, types } from '../model-rows';

const ADDRESS = {
  weakness: 'server-side-request-forgery',
  kinds: ['request', 'network'],
  atStart: true,
  label: 'is the address that is called',
} as const;

/** Apache HttpClient, OkHttp and others. */
export const httpClients: FrameworkModel = {
  id: 'java-http-clients',
  language: 'java',
  sources: sources(
    { on: 'call', kind: 'network', label: 'an answer from another server', confidence: 'low' },
    'org.apache.http.util.EntityUtils.{toString,toByteArray}',
    'org.apache.http.HttpEntity.getContent',
    'okhttp3.ResponseBody.{string,bytes,byteStream,charStream}',
    'org.jsoup.Connection.{get,post,execute}',
  ),
  sinks: [
    ...sinks(
      { ...ADDRESS, ports: [0] },
      'org.apache.http.client.methods.{HttpGet,HttpPost,HttpPut,HttpDelete,HttpHead,HttpPatch,HttpOptions}.{<init>,setURI}',
      'org.apache.http.client.methods.RequestBuilder.{get,post,put,delete,setUri}',
      'org.apache.http.client.fluent.Request.{Get,Post,Put,Delete,Head,Patch}',
      'org.apache.hc.client5.http.classic.methods.{HttpGet,HttpPost,HttpPut,HttpDelete,HttpHead,HttpPatch}.<init>',
      'org.apache.commons.httpclient.methods.{GetMethod,PostMethod,PutMethod,DeleteMethod,HeadMethod}.<init>',
      'okhttp3.Request.Builder.url',
      'okhttp3.HttpUrl.{parse,get}',
      'com.squareup.okhttp.Request.Builder.url',
      'org.jsoup.Jsoup.connect',
      'com.mashape.unirest.http.Unirest.{get,post,put,delete}',
      'kong.unirest.Unirest.{get,post,put,delete}',
      'cn.hutool.http.HttpUtil.{get,post,createGet,createPost,downloadFile}',
      'cn.hutool.http.HttpRequest.{get,post,put,delete}',
      'retrofit2.Retrofit.Builder.baseUrl',
      'com.google.api.client.http.GenericUrl.<init>',
    ),
  ],
  types: types({
    'okhttp3.Request.Builder': ['okhttp3.Request.Builder.{url,header,addHeader,get,post,put,delete,method}'],
    'org.jsoup.Connection': ['org.jsoup.Jsoup.connect'],
  }),
};
