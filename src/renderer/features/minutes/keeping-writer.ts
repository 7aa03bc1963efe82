import type { FieldWriter } from '#renderer/api/use-record-editor.ts'

/** A writer for fields that must hold something: emptying one keeps what was there. */
export const keepingWriter = (writer: FieldWriter): FieldWriter => ({
  ...writer,
  set: (path, value) => {
    if (value !== null && value !== '') writer.set(path, value)
  },
})
