/** Keys, signatures and tokens never leave the process, wherever they turn up in a text. */
export function redact(text: string): string {
  return text
    .replace(/(AccountKey|SharedAccessKey|SharedAccessSignature|sig|code|token|password)=[^;&\s"']+/gi, '$1=***')
    .replace(/\baur_[0-9a-z]{26}_[0-9a-z]{26}_[A-Za-z0-9-]+/g, 'aur_***')
    .replace(/\bBearer\s+\S+/gi, 'Bearer ***')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '***');
}
