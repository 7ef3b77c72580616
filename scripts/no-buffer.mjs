/** In place of node's `Buffer` in a browser: dockerfile-ast asks it for the bytes of a text. */
export const Buffer = { from: (text) => new TextEncoder().encode(text) };
