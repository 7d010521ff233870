import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import multer, { MulterError, type StorageEngine } from 'multer'

/** What became of a file that a form sends; its name is what the sender calls it. */
export type Upload = { outcome: 'arrived'; name: string } | { outcome: 'missing' | 'too large' | 'broken' }

/** Writes the file that a form sends straight to the disk, where nobody else on the machine may read it. */
export async function uploadTo(
  path: string,
  { field, megabytes }: { field: string; megabytes: number },
  req: Request,
  res: Response,
): Promise<Upload> {
  const upload = multer({
    storage: toFile(path),
    limits: { fileSize: megabytes * 1024 * 1024, files: 1, fields: 4, parts: 5 },
    defParamCharset: 'utf8',
  }).single(field)
  const error = await new Promise<unknown>((resolve) => {
    upload(req, res, resolve)
  })
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return { outcome: 'too large' }
  if (error) return { outcome: 'broken' }
  const name = req.file?.originalname
  return name ? { outcome: 'arrived', name } : { outcome: 'missing' }
}

function toFile(path: string): StorageEngine {
  return {
    _handleFile(_req, { stream }, done) {
      mkdir(dirname(path), { recursive: true, mode: 0o700 })
        .then(() => pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 })))
        .then(() => {
          done(null, { path })
        }, done)
    },
    _removeFile(_req, _file, done) {
      rm(path, { force: true }).then(() => {
        done(null)
      }, done)
    },
  }
}
