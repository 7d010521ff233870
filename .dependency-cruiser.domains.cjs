/** The domains form a DAG. Cruised without db/, which both reads their nouns and is read by their queries. */
const { options } = require('./.dependency-cruiser.cjs')

module.exports = {
  forbidden: [
    {
      name: 'domains-form-a-dag',
      comment: 'A domain that needs another is not needed by it.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...options, includeOnly: '^src/[^/]+/' },
}
