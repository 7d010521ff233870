// Brings the log of changes back into the file, each time that it is asked to. JavaScript, so that it begins at once.
import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

const connection = new SQLite(workerData)

parentPort?.on('message', (/** @type {'checkpoint' | 'close'} */ word) => {
  if (word === 'checkpoint') checkpoint()
  else end()
})

// Where the disk refuses, the log keeps everything, and whoever writes hears of it from there.
function checkpoint() {
  try {
    connection.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    parentPort?.postMessage('done')
  }
}

function end() {
  connection.close()
  parentPort?.close()
}
