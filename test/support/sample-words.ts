/** The words of the sample volume, one dictionary for each language, so that its structure is written once. */
export interface SampleWords {
  readonly name: string
  readonly site: string
  readonly siteDescription: string
  readonly title: string
  readonly subtitle: string
  readonly description: string
  readonly series: string
  readonly subjects: readonly string[]
  readonly colophon: readonly string[]
  readonly labels: { readonly figure: string; readonly table: string; readonly notes: string; readonly note: string; readonly back: string }
  readonly done: string
  readonly notDone: string
  readonly first: FirstWords
  readonly second: SecondWords
}

interface FirstWords {
  readonly title: string
  readonly lead: string
  readonly independent: readonly [title: string, text: string]
  readonly why: string
  readonly whyText: readonly [string, string, string]
  readonly numbered: readonly [string, string, string]
  readonly seeOther: string
  readonly figure: readonly [caption: string, alternative: string, ...words: readonly string[]]
  readonly results: string
  readonly resultsText: string
  readonly threeYears: string
  readonly table: { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly bullets: readonly [string, string, inner: string, inner: string, string]
  readonly pullquote: string
  readonly method: string
  readonly methodText: string
  readonly steps: readonly [string, string, string]
  readonly tasks: readonly [done: string, open: string]
  readonly quote: string
  readonly tip: readonly [string, string]
  readonly warning: readonly [string, string]
  readonly example: readonly [string, string]
  readonly sidebar: readonly [string, string, string, string]
  readonly codeIntroduction: string
  readonly contact: readonly [before: string, link: string, after: string]
  readonly notes: readonly [string, string]
}

interface SecondWords {
  readonly title: string
  readonly shortTitle: string
  readonly text: readonly [before: string, link: string, after: string]
  readonly next: string
  readonly nextText: readonly [before: string, link: string, after: string]
  readonly tableHead: readonly [string, string]
  readonly tableRows: readonly (readonly [string, string])[]
}

/** The words of each language that the sample is written in. */
export const SAMPLE_WORDS: Readonly<Record<string, SampleWords>> = {
  en: {
    name: 'English',
    site: 'Learning Cities Library',
    siteDescription: 'Independent working texts on cities that learn, in English, French and Spanish.',
    title: 'A city that learns',
    subtitle: 'Three years of evening schools, open libraries and neighbourhood circles',
    description: 'How a city of medium size made learning a part of everyday life, what it cost, and what other cities can take from it.',
    series: 'Working texts, No. 4',
    subjects: ['lifelong learning', 'cities', 'adult education'],
    colophon: [
      'This is an independent working text. It is not an official publication of any institution, and none has endorsed it.',
      'The facts are as of 1 March 2017. Their sources stand in the notes.',
    ],
    labels: { figure: 'Figure', table: 'Table', notes: 'Notes', note: 'Note', back: 'Back to reference' },
    done: 'Done',
    notDone: 'Not done',
    first: {
      title: 'A city that learns',
      lead: 'A city becomes a learning city on the day when its inhabitants begin to ask what they could still learn, and find an answer within walking distance.',
      independent: ['An independent text', 'This text was written for readers in town halls. It speaks for its authors only.'],
      why: 'Why cities?',
      whyText: [
        'More than half of the world’s people live in cities, and the share is growing.',
        ' Cities hold schools, libraries, museums and employers close together; what they often lack is a habit of working with one another. The plan ',
        'put its hope in exactly that habit: not new buildings, but doors that stay open longer.',
      ],
      numbered: [
        'The council adopted the plan on 14 September 2014 with 38 votes to 7. It set aside 2.4 million dollars over three years, and asked every department to name one person for it.',
        'Learning counts wherever it happens: in class, at work, in the family, in the choir. The plan therefore measures participation and not certificates.',
        'Each district formed a circle of 9 to 15 people. The circles decide on a third of the money themselves; how they do so is told in ',
      ],
      seeOther: 'the second text',
      figure: [
        'The four steps of a year, from the first question to the report',
        'A circle of four steps: ask, plan, learn, look back; an arrow leads from each step to the next and from the last to the first.',
        'Ask',
        'Plan',
        'Learn',
        'Look back',
      ],
      results: 'Results after three years',
      resultsText: 'In the third year one adult in four took part in at least one offer, twice as many as at the start.',
      threeYears: 'The three years in figures',
      table: {
        caption: 'Participants, places and costs by year',
        head: ['Year', 'Main theme', 'Participants', 'Places', 'Cost in dollars', 'Share of adults'],
        rows: [
          ['2014', 'Reading together', '18,400', '46', '610,000', '12.5%'],
          ['2015', 'Work and trade', '27,950', '71', '820,000', '19%'],
          ['2016', 'Health and environment', '36,720', '94', '970,000', '25%'],
        ],
      },
      bullets: [
        'Libraries open until ten in the evening on four days.',
        'Evening schools offer 120 courses:',
        'languages and reading,',
        'crafts, accounts and computers.',
        'Companies give two hours a month to whoever asks.',
      ],
      pullquote: 'The cheapest classroom in the city is a door that stays open.',
      method: 'How it was measured',
      methodText:
        'The numbers come from attendance lists and from a survey of 1,250 households in each spring. Whoever took part twice was counted once.',
      steps: ['Collect the lists at the end of each month.', 'Remove the doubles.', 'Compare with the survey.'],
      tasks: ['The lists of 2016 are complete.', 'The survey of 2017 has still to be evaluated.'],
      quote: 'We did not know that the museum was ours as well.',
      tip: ['Begin small', 'Two circles that work convince more than ten that stand on paper.'],
      warning: ['Beware of double counting', 'A person who visits three courses remains one person.'],
      example: ['The bakery on the square', 'On Mondays the oven is cold, and the baker teaches fractions with dough.'],
      sidebar: ['At a glance', 'Inhabitants: 212,000', 'Districts: 11', 'Circles: 23'],
      codeIntroduction: 'The formula of the share, with the columns of the table of participants:',
      contact: ['More is told by the ', 'network of learning cities', ', which has members on every continent.'],
      notes: ['City of Example, ', 'Statistical office, '],
    },
    second: {
      title: 'How the circles decide about money, and what they have learned from it',
      shortTitle: 'How the circles decide',
      text: ['A circle meets six times a year. Its rules fit on one page, and follow from ', 'the reasons for the plan', '.'],
      next: 'What comes next',
      nextText: ['The circles will send delegates to the next conference, whose ', 'closing statement', ' they have read.'],
      tableHead: ['Circle', 'Money in 2016'],
      tableRows: [
        ['Old town', '14,200'],
        ['Harbour', '19,650'],
      ],
    },
  },
  fr: {
    name: 'Français',
    site: 'Bibliothèque des villes apprenantes',
    siteDescription: 'Des textes de travail indépendants sur les villes qui apprennent, en anglais, en français et en espagnol.',
    title: 'Une ville qui apprend',
    subtitle: 'Trois années d’écoles du soir, de bibliothèques ouvertes et de cercles de quartier',
    description:
      'Comment une ville de taille moyenne a fait de l’apprentissage une part de la vie quotidienne, ce qu’il en a coûté et ce que d’autres villes peuvent en retenir.',
    series: 'Textes de travail, nº 4',
    subjects: ['apprentissage tout au long de la vie', 'villes', 'éducation des adultes'],
    colophon: [
      'Ceci est un texte de travail indépendant. Il ne s’agit de la publication officielle d’aucune institution, et aucune ne l’a approuvé.',
      'Les faits sont à jour au 1er mars 2017. Leurs sources figurent dans les notes.',
    ],
    labels: { figure: 'Figure', table: 'Tableau', notes: 'Notes', note: 'Note', back: 'Retour à l’appel de note' },
    done: 'Fait',
    notDone: 'À faire',
    first: {
      title: 'Une ville qui apprend',
      lead: 'Une ville devient apprenante le jour où ses habitants se demandent ce qu’ils pourraient encore apprendre et trouvent la réponse à deux pas de chez eux.',
      independent: [
        'Un texte indépendant',
        'Ce texte a été écrit pour celles et ceux qui travaillent dans les mairies. Il n’engage que ses auteurs.',
      ],
      why: 'Pourquoi les villes ?',
      whyText: [
        'Plus de la moitié de l’humanité vit en ville, et cette part augmente.',
        ' Les villes rassemblent écoles, bibliothèques, musées et employeurs ; ce qui leur manque souvent, c’est l’habitude de travailler ensemble. Le plan ',
        'a misé précisément sur cette habitude : non pas de nouveaux bâtiments, mais des portes qui restent ouvertes plus longtemps.',
      ],
      numbered: [
        'Le conseil a adopté le plan le 14 septembre 2014 par 38 voix contre 7. Il y a consacré 2,4 millions de dollars sur trois ans et a demandé à chaque service de désigner une personne.',
        'L’apprentissage compte partout où il a lieu : en classe, au travail, en famille, à la chorale. Le plan mesure donc la participation et non les diplômes.',
        'Chaque quartier a formé un cercle de 9 à 15 personnes. Les cercles décident eux-mêmes d’un tiers des fonds ; la manière dont ils s’y prennent est racontée dans ',
      ],
      seeOther: 'le second texte',
      figure: [
        'Les quatre étapes d’une année, de la première question au rapport',
        'Un cycle de quatre étapes : questionner, prévoir, apprendre, faire le bilan ; une flèche mène de chaque étape à la suivante et de la dernière à la première.',
        'Questionner',
        'Prévoir',
        'Apprendre',
        'Faire le bilan',
      ],
      results: 'Résultats au bout de trois ans',
      resultsText: 'La troisième année, un adulte sur quatre a participé à au moins une activité, deux fois plus qu’au début.',
      threeYears: 'Les trois années en chiffres',
      table: {
        caption: 'Participants, lieux et coûts par année',
        head: ['Année', 'Thème principal', 'Participants', 'Lieux', 'Coût en dollars', 'Part des adultes'],
        rows: [
          ['2014', 'Lire ensemble', '18 400', '46', '610 000', '12,5 %'],
          ['2015', 'Travail et commerce', '27 950', '71', '820 000', '19 %'],
          ['2016', 'Santé et environnement', '36 720', '94', '970 000', '25 %'],
        ],
      },
      bullets: [
        'Les bibliothèques ouvrent jusqu’à dix heures du soir quatre jours par semaine.',
        'Les écoles du soir proposent 120 cours :',
        'langues et lecture,',
        'métiers, comptabilité et informatique.',
        'Les entreprises offrent deux heures par mois à qui les demande.',
      ],
      pullquote: 'La salle de classe la moins chère de la ville est une porte qui reste ouverte.',
      method: 'Comment on a mesuré',
      methodText:
        'Les chiffres proviennent des listes de présence et d’une enquête menée chaque printemps auprès de 1 250 ménages. Qui a participé deux fois n’a été compté qu’une fois.',
      steps: ['Rassembler les listes à la fin de chaque mois.', 'Retirer les doublons.', 'Comparer avec l’enquête.'],
      tasks: ['Les listes de 2016 sont complètes.', 'L’enquête de 2017 reste à dépouiller.'],
      quote: 'Nous ne savions pas que le musée était aussi à nous.',
      tip: ['Commencer petit', 'Deux cercles qui fonctionnent convainquent mieux que dix qui n’existent que sur le papier.'],
      warning: ['Attention aux doubles comptes', 'Une personne qui suit trois cours reste une seule personne.'],
      example: ['La boulangerie de la place', 'Le lundi, le four est froid, et le boulanger enseigne les fractions avec de la pâte.'],
      sidebar: ['En un coup d’œil', 'Habitants : 212 000', 'Quartiers : 11', 'Cercles : 23'],
      codeIntroduction: 'La formule de la part, avec les colonnes du tableau des participants :',
      contact: ['On en saura plus auprès du ', 'réseau des villes apprenantes', ', présent sur tous les continents.'],
      notes: ['Ville d’Exemple, ', 'Office statistique, '],
    },
    second: {
      title: 'Comment les cercles décident des fonds et ce qu’ils en ont appris',
      shortTitle: 'Comment décident les cercles',
      text: ['Un cercle se réunit six fois par an. Ses règles tiennent sur une page et découlent des ', 'raisons du plan', '.'],
      next: 'La suite',
      nextText: ['Les cercles enverront des délégués à la prochaine conférence, dont ils ont lu la ', 'déclaration finale', '.'],
      tableHead: ['Cercle', 'Fonds en 2016'],
      tableRows: [
        ['Vieille ville', '14 200'],
        ['Port', '19 650'],
      ],
    },
  },
  es: {
    name: 'Español',
    site: 'Biblioteca de las ciudades del aprendizaje',
    siteDescription: 'Textos de trabajo independientes sobre las ciudades que aprenden, en inglés, francés y español.',
    title: 'Una ciudad que aprende',
    subtitle: 'Tres años de escuelas nocturnas, bibliotecas abiertas y círculos de barrio',
    description:
      'Cómo una ciudad mediana hizo del aprendizaje una parte de la vida cotidiana, cuánto costó y qué pueden aprovechar de ello otras ciudades.',
    series: 'Textos de trabajo, n.º 4',
    subjects: ['aprendizaje a lo largo de toda la vida', 'ciudades', 'educación de adultos'],
    colophon: [
      'Este es un texto de trabajo independiente. No es una publicación oficial de ninguna institución ni cuenta con el respaldo de ninguna.',
      'Los datos corresponden al 1 de marzo de 2017. Sus fuentes figuran en las notas.',
    ],
    labels: { figure: 'Figura', table: 'Cuadro', notes: 'Notas', note: 'Nota', back: 'Volver a la llamada' },
    done: 'Hecho',
    notDone: 'Pendiente',
    first: {
      title: 'Una ciudad que aprende',
      lead: 'Una ciudad se convierte en ciudad del aprendizaje el día en que sus habitantes se preguntan qué más podrían aprender y encuentran la respuesta a pocos pasos de casa.',
      independent: [
        'Un texto independiente',
        'Este texto se escribió para quienes trabajan en los ayuntamientos. Solo compromete a sus autores.',
      ],
      why: '¿Por qué las ciudades?',
      whyText: [
        'Más de la mitad de la humanidad vive en ciudades, y la proporción va en aumento.',
        ' Las ciudades reúnen escuelas, bibliotecas, museos y empresas; lo que a menudo les falta es la costumbre de trabajar juntos. El plan ',
        'apostó precisamente por esa costumbre: no por nuevos edificios, sino por puertas que permanecen abiertas más tiempo.',
      ],
      numbered: [
        'El concejo aprobó el plan el 14 de septiembre de 2014 por 38 votos contra 7. Le destinó 2,4 millones de dólares en tres años y pidió a cada departamento que designara a una persona.',
        'El aprendizaje cuenta dondequiera que ocurra: en clase, en el trabajo, en la familia, en el coro. Por eso el plan mide la participación y no los diplomas.',
        'Cada distrito formó un círculo de 9 a 15 personas. Los círculos deciden por sí mismos sobre un tercio de los fondos; la manera en que lo hacen se cuenta en ',
      ],
      seeOther: 'el segundo texto',
      figure: [
        'Los cuatro pasos de un año, de la primera pregunta al informe',
        'Un ciclo de cuatro pasos: preguntar, planificar, aprender, hacer balance; una flecha lleva de cada paso al siguiente y del último al primero.',
        'Preguntar',
        'Planificar',
        'Aprender',
        'Hacer balance',
      ],
      results: 'Resultados al cabo de tres años',
      resultsText: 'En el tercer año, uno de cada cuatro adultos participó en al menos una actividad, el doble que al principio.',
      threeYears: 'Los tres años en cifras',
      table: {
        caption: 'Participantes, lugares y costos por año',
        head: ['Año', 'Tema principal', 'Participantes', 'Lugares', 'Costo en dólares', 'Proporción de adultos'],
        rows: [
          ['2014', 'Leer juntos', '18 400', '46', '610 000', '12,5 %'],
          ['2015', 'Trabajo y comercio', '27 950', '71', '820 000', '19 %'],
          ['2016', 'Salud y medio ambiente', '36 720', '94', '970 000', '25 %'],
        ],
      },
      bullets: [
        'Las bibliotecas abren hasta las diez de la noche cuatro días a la semana.',
        'Las escuelas nocturnas ofrecen 120 cursos:',
        'idiomas y lectura,',
        'oficios, contabilidad e informática.',
        'Las empresas dan dos horas al mes a quien las pida.',
      ],
      pullquote: 'El aula más barata de la ciudad es una puerta que permanece abierta.',
      method: 'Cómo se midió',
      methodText:
        'Las cifras proceden de las listas de asistencia y de una encuesta a 1250 hogares realizada cada primavera. Quien participó dos veces se contó una sola vez.',
      steps: ['Reunir las listas al final de cada mes.', 'Eliminar los duplicados.', 'Comparar con la encuesta.'],
      tasks: ['Las listas de 2016 están completas.', 'La encuesta de 2017 está pendiente de evaluación.'],
      quote: 'No sabíamos que el museo también era nuestro.',
      tip: ['Empezar por poco', 'Dos círculos que funcionan convencen más que diez que solo existen sobre el papel.'],
      warning: ['Cuidado con contar dos veces', 'Una persona que asiste a tres cursos sigue siendo una sola persona.'],
      example: ['La panadería de la plaza', 'Los lunes el horno está frío, y el panadero enseña fracciones con masa.'],
      sidebar: ['De un vistazo', 'Habitantes: 212 000', 'Distritos: 11', 'Círculos: 23'],
      codeIntroduction: 'La fórmula de la proporción, con las columnas del cuadro de participantes:',
      contact: ['Más información ofrece la ', 'red de ciudades del aprendizaje', ', presente en todos los continentes.'],
      notes: ['Ciudad de Ejemplo, ', 'Oficina de estadística, '],
    },
    second: {
      title: 'Cómo deciden los círculos sobre los fondos y qué han aprendido de ello',
      shortTitle: 'Cómo deciden los círculos',
      text: ['Un círculo se reúne seis veces al año. Sus reglas caben en una página y se derivan de ', 'las razones del plan', '.'],
      next: 'Lo que sigue',
      nextText: ['Los círculos enviarán delegados a la próxima conferencia, cuya ', 'declaración final', ' han leído.'],
      tableHead: ['Círculo', 'Fondos en 2016'],
      tableRows: [
        ['Casco antiguo', '14 200'],
        ['Puerto', '19 650'],
      ],
    },
  },
}
