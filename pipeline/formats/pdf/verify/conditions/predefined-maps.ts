/** Maps of codes that every reader has (ISO 32000-1, table 118). */
export const PREDEFINED_MAPS: ReadonlySet<string> = new Set([
  'Identity-H',
  'Identity-V',
  ...both('GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'),
  ...both('B5pc', 'HKscs-B5', 'ETen-B5', 'ETenms-B5', 'CNS-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16'),
  ...both('90ms-RKSJ', '90msp-RKSJ', 'Add-RKSJ', 'EUC', 'Ext-RKSJ', 'UniJIS-UCS2', 'UniJIS-UCS2-HW', 'UniJIS-UTF16'),
  ...both('KSC-EUC', 'KSCms-UHC', 'KSCms-UHC-HW', 'UniKS-UCS2', 'UniKS-UTF16'),
  '83pv-RKSJ-H',
  '90pv-RKSJ-H',
  'KSCpc-EUC-H',
  'H',
  'V',
])

/** For lines that run across, and for lines that run down. */
function both(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`${name}-H`, `${name}-V`])
}
