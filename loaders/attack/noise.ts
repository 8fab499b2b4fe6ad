/** How files begin that hold packed outlines of letters, or pixels: WOFF, WOFF2, PNG, JPEG, GIF, WebP. */
const signatures: readonly RegExp[] = [
  /^wOF[F2]/,
  /^.PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF.{4}WEBP/s
];

/** Whether bytes are those of a typeface or a picture, which say nothing in words; by how they begin, whatever the name. */
export function isNoise(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 12).toString("latin1");
  return signatures.some((signature) => signature.test(beginning));
}
