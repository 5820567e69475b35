import { PDFName } from '@cantoo/pdf-lib'
import type { Condition } from '../condition.ts'
import { pathOf } from '../read/read-structure.ts'
import { STANDARD_TYPES } from '../read/standard-types.ts'

/** Every element has a parent, and a role that readers know. */
export const ROLES: readonly Condition[] = [
  {
    id: '7.1-5',
    summary: 'Every role is a standard one, or the role map says which standard one it stands for.',
    find: ({ structure }) =>
      structure.elements
        .filter(({ type, isCircular }) => type === undefined && !isCircular)
        .map((element) => ({
          message: `Unexpected role \`${element.role}\`, expected a standard one or one that the role map leads to a standard one`,
          path: pathOf(element),
        })),
  },
  {
    id: '7.1-6',
    summary: 'The role map does not lead in a circle.',
    find: ({ structure }) =>
      structure.elements
        .filter(({ isCircular }) => isCircular)
        .map((element) => ({ message: `The role map leads from \`${element.role}\` in a circle`, path: pathOf(element) })),
  },
  {
    id: '7.1-7',
    summary: 'The role map leaves standard roles as they are.',
    find: ({ structure }) =>
      [...structure.roleMap]
        .filter(([role, other]) => STANDARD_TYPES.has(role) && other !== role)
        .map(([role, other]) => ({
          message: `Unexpected \`${other}\` for the standard role \`${role}\``,
          path: `Catalog/StructTreeRoot/RoleMap/${role}`,
        })),
  },
  {
    id: '7.1-12',
    summary: 'Every element says what it is part of.',
    find: ({ structure }) =>
      structure.elements
        .filter(({ dictionary }) => !dictionary.has(PDFName.of('P')))
        .map((element) => ({ message: 'The element does not say what it is part of, expected `P`', path: pathOf(element) })),
  },
]
