import { afterAll } from 'vitest'
import { removeTemporaryFolders } from './support/program.ts'

afterAll(removeTemporaryFolders)
