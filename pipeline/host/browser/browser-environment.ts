/** The variables that a browser starts with: those of this process, but the fonts, the time zone and the locale are always the same. */
export function browserEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  fontSettings: string,
): Readonly<Record<string, string | undefined>> {
  const { LANGUAGE, LC_ALL, FONTCONFIG_PATH, ...rest } = environment
  return { ...rest, FONTCONFIG_FILE: fontSettings, TZ: 'UTC', LANG: 'C.UTF-8' }
}
