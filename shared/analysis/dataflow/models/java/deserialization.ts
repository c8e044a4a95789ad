import type { FrameworkModel } from '../model';
import { sinks } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const OBJECTS = {
  weakness: 'unsafe-deserialization',
  kinds: UNTRUSTED,
  label: 'is made into objects of any class',
} as const;

/** Libraries that make objects of texts and bytes, of whatever class those name. */
export const deserialization: FrameworkModel = {
  id: 'java-deserialization',
  language: 'java',
  sinks: [
    ...sinks(
      { ...OBJECTS, ports: [0] },
      'com.thoughtworks.xstream.XStream.{fromXML,unmarshal,createObjectInputStream}',
      'org.yaml.snakeyaml.Yaml.{load,loadAll,loadAs,parse}',
      'org.ho.yaml.Yaml.{load,loadType}',
      'com.esotericsoftware.kryo.Kryo.{readClassAndObject,readObject,readObjectOrNull}',
      'org.apache.commons.lang.SerializationUtils.{deserialize,clone}',
      'org.apache.commons.lang3.SerializationUtils.{deserialize,clone}',
      'org.springframework.util.SerializationUtils.deserialize',
      'org.springframework.core.serializer.support.DeserializingConverter.convert',
      'com.caucho.hessian.io.{HessianInput,Hessian2Input}.<init>',
      'com.cedarsoftware.util.io.JsonReader.{jsonToJava,<init>}',
      'flexjson.JSONDeserializer.deserialize',
      'org.jboss.marshalling.Unmarshaller.start',
      'org.exolab.castor.xml.Unmarshaller.unmarshal',
    ),
    ...sinks(
      { ...OBJECTS, ports: [0], confidence: 'medium' },
      'com.alibaba.fastjson.JSON.{parse,parseObject}',
      'com.alibaba.fastjson.JSONObject.{parse,parseObject}',
      'com.alibaba.fastjson.parser.DefaultJSONParser.<init>',
    ),
    ...sinks(
      { weakness: 'unsafe-deserialization', label: 'lets texts name the classes of objects' },
      'com.fasterxml.jackson.databind.ObjectMapper.{enableDefaultTyping,enableDefaultTypingAsProperty}',
    ),
  ],
};
