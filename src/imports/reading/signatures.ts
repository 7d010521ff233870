/** A sentence for a file that is known to be no text by how it begins, whatever it is called. */
export function refusalOf(beginning: Buffer): string | undefined {
  return SIGNATURES.find(({ begins }) => beginning.subarray(0, begins.length).equals(begins))?.sentence
}

const SAVE_AS_CSV = 'Open it, choose “Save as” and “CSV”, and bring that in.'
const PACKED = 'This is a packed file, not a list. Unpack it, and bring in what is inside.'
const PICTURE = 'This is a picture, which holds no rows. Bring in a CSV file.'

const SIGNATURES = [
  {
    begins: Buffer.from('PK\x03\x04'),
    sentence: `This is a workbook or a packed folder, not a list. ${SAVE_AS_CSV}`,
  },
  {
    begins: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    sentence: `This is a workbook, not a list. ${SAVE_AS_CSV}`,
  },
  { begins: Buffer.from([0x1f, 0x8b]), sentence: PACKED },
  { begins: Buffer.from('BZh'), sentence: PACKED },
  { begins: Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), sentence: PACKED },
  { begins: Buffer.from('\xfd7zXZ\x00', 'latin1'), sentence: PACKED },
  { begins: Buffer.from('Rar!'), sentence: PACKED },
  { begins: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), sentence: PACKED },
  { begins: Buffer.from('%PDF'), sentence: 'This is a PDF, which holds no rows. Bring in a CSV file.' },
  { begins: Buffer.from('{\\rtf'), sentence: `This is a text document, not a list. ${SAVE_AS_CSV}` },
  { begins: Buffer.from([0x89, 0x50, 0x4e, 0x47]), sentence: PICTURE },
  { begins: Buffer.from([0xff, 0xd8, 0xff]), sentence: PICTURE },
]
