import { sideBySide } from '../../pipeline/engine/parallel-artifacts.ts'
import { openSession } from '../../pipeline/engine/session.ts'
import { memoryHost } from '../../pipeline/host/memory-host.ts'
import type { ParallelVolume } from '../../pipeline/model/index.ts'
import { SAMPLE_PICTURE } from './pdf-volume.ts'

const ENGLISH = `# A city learns

The library opens at 9 in the morning. It closes at 20, and on Sundays it does not open at all.[^hours]

:::note[About this text]
The text is a sample.

It has two paragraphs in a box, which says more in [what it costs](#costs) and in [the harbour](harbour.en.md).
:::

## What it costs {#costs}

Only English has this paragraph about the price of a loaf of bread in 1984.

4. The fourth step is a meeting.
5. The fifth step is a report:
   - with a summary of 12 pages
   - with an annex of 34 pages
6. The sixth step is a feast.

| Year | Readers |
| --- | --- |
| 2014 | 1,200 |

:::table[Readers by year and branch]
| Year | Centre | Harbour |
| --- | --- | --- |
| 2015 | 700 | 560 |
| 2016 | 730 | 610 |
:::

:::figure[A street with 3 houses]
![Three houses in a row](street.svg)
:::

- **Term**: what it means

[^hours]: As of 2015, see <https://example.org/hours>.

`

const FRENCH = `# Une ville apprend

La bibliothèque ouvre à 9 heures du matin. Elle ferme à 20 heures.

Le dimanche, elle n'ouvre pas du tout.[^hours]

:::note[À propos de ce texte]
Ce texte est un échantillon.

Il a deux paragraphes dans un encadré, qui renvoie à [ce que cela coûte](#costs) et au [port](harbour.fr.md).
:::

## Ce que cela coûte {#costs}

4. La quatrième étape est une réunion.
5. La cinquième étape est un rapport :
   - avec un résumé de 12 pages
   - avec une annexe de 34 pages
6. La sixième étape est une fête.

| Année | Lecteurs |
| --- | --- |
| 2014 | 1 200 |

:::table[Lecteurs par année et par site]
| Année | Centre | Port |
| --- | --- | --- |
| 2015 | 700 | 560 |
:::

:::figure[Une rue et ses 3 maisons]
![Trois maisons en rang](street.svg)
:::

- **Terme** : ce que cela veut dire

[^hours]: Situation de 2015, voir <https://example.org/hours>.
`

const SPANISH = `# Una ciudad aprende

La biblioteca abre a las 9 de la mañana. Cierra a las 20 y los domingos no abre.[^hours]

:::note[Acerca de este texto]
Este texto es una muestra.

Tiene dos párrafos en un recuadro, que remite a [lo que cuesta](#costs) y al [puerto](harbour.es.md).
:::

## Lo que cuesta {#costs}

4. El cuarto paso es una reunión.
5. El quinto paso es un informe:
   - con un resumen de 12 páginas
   - con un anexo de 34 páginas
6. El sexto paso es una fiesta.

| Año | Lectores |
| --- | --- |
| 2014 | 1200 |

:::table[Lectores por año y sede]
| Año | Centro | Puerto |
| --- | --- | --- |
| 2015 | 700 | 560 |
| 2016 | 730 | 610 |
:::

:::figure[Una calle con 3 casas]
![Tres casas en fila](street.svg)
:::

- **Término**: lo que significa

[^hours]: Situación de 2015, véase <https://example.org/hours>.
`

/** Two works with what makes rows unlike: a paragraph that one language lacks or parts in two, lists in lists, tables of other sizes, a work without a translation. */
export const PARALLEL_DOCUMENTS: Readonly<Record<string, string>> = {
  'documents/concord.yaml': 'languages: [en, fr, es]\nsource: en\nsite: { url: "https://example.org" }\n',
  'documents/town/publication.yaml': `works: [town, harbour]
date: 2026-11-22
fallback: source-with-notice
formats: [html, pdf, epub]
publisher: Concord
title: { en: A town, fr: Une ville, es: Una ciudad }
subtitle: { en: A sample, fr: Un échantillon, es: Una muestra }
description: { en: What a town learns., fr: Ce qu'une ville apprend., es: Lo que una ciudad aprende. }
colophon: { en: A made-up text., fr: Un texte inventé., es: Un texto inventado. }
`,
  'documents/town/town.en.md': ENGLISH,
  'documents/town/town.fr.md': FRENCH,
  'documents/town/town.es.md': SPANISH,
  'documents/town/harbour.en.md':
    '# The harbour\n\nShips come and go. [Back to the town](town.en.md#costs).\n\n## Why\n\nBecause of the tide.\n',
  'documents/town/harbour.es.md':
    '# El puerto\n\nLos barcos van y vienen. [Volver a la ciudad](town.es.md#costs).\n\n## Por qué\n\nPor la marea.\n',
  'documents/town/street.svg': SAMPLE_PICTURE,
}

/** The sample's publication with its languages side by side, or that of other documents. */
export async function parallelSample(documents: Readonly<Record<string, string>> = PARALLEL_DOCUMENTS): Promise<ParallelVolume> {
  const snapshot = await openSession(memoryHost(documents), { tool: 'test' }).snapshot()
  return sideBySide({ volumes: await snapshot.volumes({}), works: await snapshot.works({}) })
}
