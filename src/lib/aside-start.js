// A thread begins with JavaScript, and learns TypeScript here: what the process was started with does not reach it.
import { register } from 'tsx/esm/api'

register()
await import('./aside-thread.ts')
