/// A report of a few pages, drawn by hand, so that the preview has something to show.

/** A PDF with some pages of Latin text, in base64. */
export function reportFile(title: string, lines: string[], pages: number): string {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (let page = 0; page < pages; page += 1) {
    const content = [
      "BT /F1 20 Tf 72 740 Td",
      `(${escaped(page === 0 ? title : `${page + 1}. Section`)}) Tj`,
      "/F1 11 Tf 0 -34 Td",
      ...lines.map((line) => `(${escaped(line)}) Tj 0 -18 Td`),
      "ET",
      "0.16 0.2 0.55 rg 72 300 220 14 re f 0.75 0.78 0.9 rg 72 280 140 14 re f",
    ].join("\n");
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return btoa(file);
}

// Letters beyond Latin are left out: the file has no font for them.
function escaped(text: string): string {
  return text.replace(/[^ -~]/g, "").replace(/[\\()]/g, "\\$&");
}
