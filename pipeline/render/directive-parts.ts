import type { ElementContent } from 'hast'
import type { BlockContent, DefinitionContent, Nodes, Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import { markedId } from './mark-blocks.ts'

/** The `[…]` of a container, which the parser gives as its first paragraph. */
export function labelOf(node: ContainerDirective): Paragraph | undefined {
  const [first] = node.children
  return first?.type === 'paragraph' && isLabel(first) ? first : undefined
}

/** What a container holds besides its label. */
export function withoutLabel(node: ContainerDirective): readonly (BlockContent | DefinitionContent)[] {
  return labelOf(node) ? node.children.slice(1) : node.children
}

/** Whether a node is the label of a container. */
export function isLabel(node: Nodes): boolean {
  return node.data !== undefined && 'directiveLabel' in node.data && node.data.directiveLabel === true
}

/** Blocks as HTML, each by its own handler. */
export function contentOf(state: State, nodes: readonly (BlockContent | DefinitionContent)[]): ElementContent[] {
  return state.all({ type: 'blockquote', children: nodes.filter(isBlockContent) })
}

function isBlockContent(node: BlockContent | DefinitionContent): node is BlockContent {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition'
}

/** The id of a node's row as a property, where it has one. */
export function idProperty(node: Nodes | undefined): { readonly id?: string } {
  const id = node && markedId(node)
  return id === undefined ? {} : { id }
}

/** A text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value }
}
