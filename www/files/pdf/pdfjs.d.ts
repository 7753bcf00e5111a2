// What is used of pdf.js.

/** A run of text with one font on one line. */
export interface TextItem {
  str: string;
  dir: "ltr" | "rtl" | "ttb";
  /** From the text's own space to the page's. */
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

export interface PdfPage {
  getViewport(options: { scale: number }): { transform: number[]; width: number; height: number };
  getTextContent(): Promise<{ items: (TextItem | { type: string })[] }>;
  cleanup(): void;
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface Library {
  PDFWorker: new (options: { port: Worker; verbosity: number }) => { destroy(): void };
  getDocument(options: object): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
}
