import { type DocumentFile, type Notice, START } from '../model/index.ts'

/** Files that were meant to be settings and have another ending, so that nobody reads them. */
export function misnamedSettings(
  files: readonly DocumentFile[],
  folder: string,
): readonly { readonly file: DocumentFile; readonly notice: Notice }[] {
  const prefix = folder === '' ? '' : `${folder}/`
  return files.flatMap((file) => {
    const name = /^(?:(concord|terms)|[^/]+\/(publication))\.yml$/.exec(file.path.slice(prefix.length))
    const right = name?.[1] ?? name?.[2]
    if (right === undefined) return []
    const message = `Unexpected file name, expected \`${right}.yaml\`: the file is not read`
    return [{ file, notice: { rule: 'setting-unknown', severity: 'error', message, language: '', place: START } }]
  })
}
