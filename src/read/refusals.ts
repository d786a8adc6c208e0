/** Why the first room may refuse a document; `docs/messages.md` is made from this catalogue. */
export const readRules = {
  "empty-document": "The file holds no bytes, or a byte-order mark alone.",
  "document-too-large": "The file is larger than the limit of 32 MiB, many times the longest notice known.",
  "binary-document": "The file is a PDF, an Office file, an image, an archive or a program, or its bytes are text in no known charset.",
  "too-many-elements": "The page holds more HTML elements than a notice can need.",
  "too-many-cells": "The page holds more table cells than a notice can need.",
  "too-many-lines": "The document holds more lines than a notice can need.",
  "no-text": "The page or file was read, and nothing in its content is a word or a figure.",
} as const;

export type ReadRule = keyof typeof readRules;
