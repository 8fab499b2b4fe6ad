import {createCipheriv, createDecipheriv, hkdfSync, randomBytes} from "node:crypto";

const cipher = "aes-256-gcm";
const [nonceBytes, tagBytes] = [12, 16];

/** A text that only who has the key can read (AES-256-GCM, under a key that HKDF derives for this use alone). */
export function locked(key: Buffer, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const lock = createCipheriv(cipher, derived(key), nonce, {authTagLength: tagBytes});
  const body = Buffer.concat([lock.update(text, "utf8"), lock.final()]);
  return Buffer.concat([nonce, lock.getAuthTag(), body]).toString("base64");
}

/** The text that was locked. Throws where the key is another, or the text was changed. */
export function unlocked(key: Buffer, text: string): string {
  const bytes = Buffer.from(text, "base64");
  const lock = createDecipheriv(cipher, derived(key), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes
  });
  lock.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = bytes.subarray(nonceBytes + tagBytes);
  return Buffer.concat([lock.update(body), lock.final()]).toString("utf8");
}

function derived(key: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", "plumbline kept names", 32));
}
