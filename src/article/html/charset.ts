/** The encoding that the top of a page declares, or undefined; the bytes are ASCII as far as this goes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const top = String.fromCharCode(...bytes.subarray(0, 4_096));
  const declared = /<meta\b[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w:-]{2,40})/i.exec(top)?.[1];
  return declared ?? /^<\?xml\b[^>]{0,100}?encoding=["']([\w:-]{2,40})/i.exec(top)?.[1];
}
