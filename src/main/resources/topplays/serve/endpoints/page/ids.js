// Ids are bytes and need not be text. In addresses and comparisons they are percent-encoded.

const PLAIN = /[A-Za-z0-9._~-]/;

/** The id of a row or an answer: its bytes if it is not valid UTF-8. */
export function idOf({ video, videoBase64 }) {
  return videoBase64 === undefined
    ? idOfText(video)
    : encoded(Uint8Array.from(atob(videoBase64), (byte) => byte.charCodeAt(0)));
}

/** The id whose bytes are this text in UTF-8. */
export function idOfText(text) {
  return encoded(new TextEncoder().encode(text));
}

/** The id in an address that may be typed by hand: characters that are not encoded stand for themselves. */
export function idOfAddress(address) {
  const every = address.replace(/%[0-9A-Fa-f]{2}|[^]/gu, (part) => (part.length === 3 ? part : idOfText(part)));
  return encoded(bytesOf(every));
}

/** The id as text; bytes that are not UTF-8 become U+FFFD. */
export function textOf(id) {
  return new TextDecoder().decode(Uint8Array.from(bytesOf(id)));
}

/** Whether the id is valid UTF-8. */
export function isText(id) {
  return idOfText(textOf(id)) === id;
}

export function bytesOf(id) {
  return (id.match(/%..|./g) ?? []).map((part) => (part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0)));
}

function encoded(bytes) {
  return Array.from(bytes, encodedByte).join('');
}

function encodedByte(byte) {
  const character = String.fromCharCode(byte);
  return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
