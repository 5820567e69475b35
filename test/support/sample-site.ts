import { assetPath } from '../../pipeline/formats/html/asset-path.ts'
import { composeChooser } from '../../pipeline/formats/html/chooser.ts'
import { composeFrontPage } from '../../pipeline/formats/html/front-page.ts'
import { htmlFormat } from '../../pipeline/formats/html/html-format.ts'
import type { Draft, Volume } from '../../pipeline/model/index.ts'
import { SAMPLE_LANGUAGES, sampleFrontPage, sampleStatement, sampleVolume } from './sample-volume.ts'

/** The sample's whole site as text by path; pictures and downloads stand there without content. */
export function sampleSite(): ReadonlyMap<string, string> {
  const volumes = SAMPLE_LANGUAGES.flatMap((language) => [sampleVolume(language), sampleStatement(language)])
  const fronts = SAMPLE_LANGUAGES.map(sampleFrontPage)
  const pages: readonly Draft[] = [
    composeChooser(fronts),
    ...fronts.map(composeFrontPage),
    ...volumes.flatMap((volume) => htmlFormat.compose(volume)),
  ]
  const files = volumes.flatMap((volume) => [...picturesOf(volume), ...downloadsOf(volume)])
  const shared = ['assets/concord.css', 'assets/icon.svg']
  return new Map([
    ...pages.map(({ path, content }) => [path, content] as const),
    ...[...files, ...shared].map((path) => [path, ''] as const),
  ])
}

function picturesOf(volume: Volume): readonly string[] {
  return volume.assets.map((asset) => assetPath(volume, asset))
}

function downloadsOf({ language, publication }: Volume): readonly string[] {
  return ['pdf', 'epub'].map((extension) => `${language}/${publication}/${publication}.${language}.${extension}`)
}
