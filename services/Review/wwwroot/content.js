// The text that somebody has edited, as a stream: it can be longer than one message between browser and server may be.
export function contentOf(element) {
  return new Blob([element.value]);
}
