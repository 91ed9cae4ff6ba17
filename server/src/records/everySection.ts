/**
 * The same answer for every section of a document. It remembers nothing else: a function made where rights are asked
 * would keep the whole table in memory as long as somebody is connected.
 */
export function everySection(may: boolean): () => boolean {
  return may ? yes : no;
}

function yes(): boolean {
  return true;
}

function no(): boolean {
  return false;
}
