/** What is asked of the thread that reads PDF and DOCX. */
export interface PrintedRequest {
  readonly format: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
}

/** What it reads. */
export type PrintedText =
  | { readonly kind: 'pages'; readonly pages: readonly string[]; readonly title: string | null }
  | { readonly kind: 'html'; readonly text: string }
  | { readonly kind: 'failure'; readonly reason: string };
