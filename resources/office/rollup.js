// Search and sorting of the one-file rollup. It reads the page it stands in and asks nothing else.
'use strict'
{
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const rows = [...document.querySelectorAll('tbody tr, [data-row]')].map((row) => ({
    row,
    text: fold(row.textContent || ''),
  }))
  const form = document.querySelector('form.search')
  const field = document.querySelector('#paieska')
  const found = document.querySelector('#rasta')

  const search = () => {
    const words = fold(field.value).split(/\s+/u).filter(Boolean)
    let count = 0
    for (const { row, text } of rows) {
      const fits = words.every((word) => text.includes(word))
      row.hidden = !fits
      if (fits) count += 1
    }
    found.textContent = words.length === 0 ? '' : `Rasta eilučių: ${count}`
  }
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', search)

  const order = new Intl.Collator('lt', { numeric: true })
  const keyOf = (row, column) => {
    const cell = row.cells[column]
    if (!cell) return { number: null, text: '' }
    const key = cell.dataset.key
    return {
      number: key === undefined || key === '' ? null : Number(key),
      isNumber: key !== undefined,
      text: (cell.textContent || '').trim(),
    }
  }
  // What is not known stays last whichever way the rest is turned.
  const compare = (one, other, sign) => {
    if (one.isNumber || other.isNumber) {
      if (one.number === null || other.number === null) return (one.number === null) - (other.number === null)
      return sign * (one.number - other.number)
    }
    if (one.text === '' || other.text === '') return (one.text === '') - (other.text === '')
    return sign * order.compare(one.text, other.text)
  }
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-sort]')
    if (!button) return
    const head = button.closest('th')
    const sign = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1
    for (const other of head.parentElement.cells) other.setAttribute('aria-sort', 'none')
    head.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending')
    const body = head.closest('table').tBodies[0]
    const column = Number(button.dataset.sort)
    const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }))
    keyed.sort((one, other) => compare(one.key, other.key, sign))
    body.append(...keyed.map(({ row }) => row))
  })

  // A link leads to what search or a closed part may hide.
  const show = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
    if (!target) return
    if (target.hidden) {
      field.value = ''
      search()
    }
    if (target.tagName === 'DETAILS') target.open = true
    target.scrollIntoView({ block: 'center' })
  }
  addEventListener('hashchange', show)
  show()

  const opened = []
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('details:not([open])')) {
      part.open = true
      opened.push(part)
    }
  })
  addEventListener('afterprint', () => {
    for (const part of opened.splice(0)) part.open = false
  })
}
