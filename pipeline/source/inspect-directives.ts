import type { List, Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { FIELD_TYPES, type Notice, type Place } from '../model/index.ts'
import { placeOf } from './block-text.ts'
import { isDirectiveLabel } from './cut-blocks.ts'
import type { FoundNodes } from './nodes-of.ts'
import type { Say } from './say.ts'

/** Says which directives lack what they are for: a field its name, a figure its picture, a definition its term. */
export function inspectDirectives(nodes: FoundNodes, say: Say): readonly Notice[] {
  return nodes.ofType('containerDirective').flatMap((node) => faultsOf(node, say))
}

function faultsOf(node: ContainerDirective, say: Say): readonly Notice[] {
  switch (node.name) {
    case 'field':
      return faultsOfField(node, say)
    case 'figure':
      return holds(node, 'image')
        ? []
        : [wrong(say, 'Unexpected `:::figure` without a picture, expected one such as `![What it shows](figures/picture.svg)`', node)]
    case 'table':
    case 'fields':
      return node.children.some(({ type }) => type === 'table')
        ? []
        : [wrong(say, `Unexpected \`:::${node.name}\` without a table, expected one in it`, node)]
    case 'definitions':
      return node.children.flatMap((child) => (child.type === 'list' ? lackingTerms(child, say) : []))
    default:
      return []
  }
}

function faultsOfField(node: ContainerDirective, say: Say): readonly Notice[] {
  const notices: Notice[] = []
  if (!node.children.some(isDirectiveLabel))
    notices.push(wrong(say, 'Unexpected field without a name, expected `:::field[Name]{#id}`', node))
  const type = node.attributes?.type ?? 'text'
  if (!FIELD_TYPES.some((known) => known === type))
    notices.push(wrong(say, `Unexpected type \`${type}\`, expected one of ${FIELD_TYPES.join(', ')}`, node))
  return notices
}

function lackingTerms(list: List, say: Say): readonly Notice[] {
  return list.children.flatMap((item) => {
    const [first] = item.children
    const hasTerm = first?.type === 'paragraph' && first.children[0]?.type === 'strong'
    const message = 'Unexpected definition without a term, expected an item such as `- **Term**: what it means`'
    return hasTerm ? [] : [say('directive-invalid', 'error', message, placeOf(item))]
  })
}

function holds(node: ContainerDirective, type: Nodes['type']): boolean {
  let found = false
  visit(node, type, () => {
    found = true
    return false
  })
  return found
}

/** A notice at the colons and the name. */
function wrong(say: Say, message: string, node: ContainerDirective): Notice {
  const { line, column } = placeOf(node)
  const place: Place = { line, column, endLine: line, endColumn: column + 3 + node.name.length }
  return say('directive-invalid', 'error', message, place)
}
