import { type FileMetadata, PRODUCER } from './file-metadata.ts'

/** The metadata of a file as an XMP packet (ISO 16684-1), with the claim to be PDF/UA-1 (ISO 14289-1, 5). */
export function metadataPacket(metadata: FileMetadata): string {
  const { language, languages, title, description, creators, subjects } = metadata
  const date = `${new Date(metadata.epoch * 1000).toISOString().slice(0, 19)}Z`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${NAMESPACES}>`,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title, language)}</dc:title>`,
    ...(description ? [`<dc:description>${alternatives(description, language)}</dc:description>`] : []),
    ...(creators.length > 0 ? [`<dc:creator>${list('Seq', creators)}</dc:creator>`] : []),
    ...(subjects.length > 0 ? [`<dc:subject>${list('Bag', subjects)}</dc:subject>`] : []),
    `<dc:language>${list('Bag', languages ?? [language])}</dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

const NAMESPACES = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
})
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ')

function alternatives(text: string, language: string): string {
  const items = ['x-default', language].map((tag) => `<rdf:li xml:lang="${escapeXml(tag)}">${escapeXml(text)}</rdf:li>`)
  return `<rdf:Alt>${items.join('')}</rdf:Alt>`
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join('')}</rdf:${kind}>`
}

/** Characters that may not stand in XML at all. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
