/** A project whose texts have every kind of block, and the typography on which the rules of the ledger have changed. */
export const LEDGER_SAMPLE = {
  'documents/concord.yaml': 'languages: [en, fr]\nsource: en\n',
  'documents/guide/guide.en.md': `---
title: A guide
description: For everyone who rides
---

# Guide {#guide}

The old town—the part inside the walls—lends “blue” and “green” bicycles at 5 € a day; see [the map](https://example.org/en/map) and \`concord\`.[^1]

- a card
- a *pen*
  1. blue

> Nobody pays in March.

| Day | Price |
| --- | --- |
| Monday | 3 |

![A bicycle at the wall](bicycle.svg)

\`\`\`
code = 1
\`\`\`

## Terms {#terms}

Everyone pays for the library.

Children pay nothing. Their teachers pay half.

[^1]: Open in summer only.
`,
  'documents/guide/guide.fr.md': `---
title: Un guide
description: Pour tous ceux qui roulent
---

# Guide {#guide}

La vieille ville — à l’intérieur des murs — prête des vélos « bleus » et « verts » à 5 € par jour ; voir [le plan](https://example.org/fr/plan) et \`concord\`.[^1]

- une carte
- un *stylo*
  1. bleu

> Personne ne paie en mars.

| Jour | Prix |
| --- | --- |
| lundi | 3 |

![Un vélo contre le mur](bicycle.svg)

\`\`\`
code = 1
\`\`\`

## Conditions {#terms}

Tout le monde paie pour la bibliothèque.

Les enfants ne paient rien.

Leurs enseignants paient la moitié.

[^1]: Ouvert en été seulement.
`,
  'documents/guide/bicycle.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
}
