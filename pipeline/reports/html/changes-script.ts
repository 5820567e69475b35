/**
 * What the page of changes does for those who have a script: it filters rows by language, publication and what has not been followed, and n and p
 * (or j and k) lead from row to row. It asks for nothing and keeps nothing.
 */
export const CHANGES_SCRIPT = `(() => {
  const bar = document.querySelector('.filters')
  if (!bar) return
  bar.hidden = false
  const rows = [...document.querySelectorAll('.change')]
  const works = [...document.querySelectorAll('.work')]
  const valueOf = (name) => bar.querySelector('[data-filter="' + name + '"]')?.value ?? ''
  const has = (list, word) => list.split(' ').includes(word)
  const apply = () => {
    const [language, publication] = [valueOf('language'), valueOf('publication')]
    const isBehindOnly = bar.querySelector('[data-filter="behind"]').checked
    const isFiltered = language !== '' || isBehindOnly
    for (const row of rows) {
      const { behind, languages } = row.dataset
      const isWanted = isBehindOnly ? (language === '' ? behind !== '' : has(behind, language)) : language === '' || has(languages, language)
      row.hidden = !isWanted
    }
    for (const work of works) {
      const own = [...work.querySelectorAll('.change')]
      const isEmpty = isFiltered && own.length > 0 && own.every((row) => row.hidden)
      work.hidden = isEmpty || (publication !== '' && work.dataset.publication !== publication)
    }
  }
  bar.addEventListener('change', apply)
  const visible = () => rows.filter((row) => row.offsetParent !== null)
  const go = (by) => {
    const list = visible()
    const here = list.indexOf(document.activeElement?.closest('.change'))
    const next = here < 0 ? (by > 0 ? list[0] : list.at(-1)) : list[here + by]
    if (!next) return
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'start' })
    history.replaceState(null, '', '#' + next.id)
  }
  const STEPS = { n: 1, j: 1, p: -1, k: -1 }
  document.addEventListener('keydown', (event) => {
    const by = STEPS[event.key]
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select, input')) return
    event.preventDefault()
    go(by)
  })
})()
`
