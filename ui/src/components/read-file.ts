/// Reads files that a person chose, for the host to look at.

/** A file's name and its bytes in base64. */
export interface ReadFile {
  name: string;
  content: string;
}

/** Reads a file; rejects with an error the screens have words for. */
export function readFile(file: File): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, content: String(reader.result).replace(/^[^,]*,/, "") });
    reader.onerror = () => reject({ code: "disk", params: {}, place: null });
    reader.readAsDataURL(file);
  });
}
