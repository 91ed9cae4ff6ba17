import * as Y from 'yjs';
import { type Container, containerWithin } from './containers.ts';

/** Whether this content may stand directly in that container, by the editor's schema. */
export function mayHold(container: Container, content: unknown): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  if (container.isText) return mayStandInText(container, content);
  return content instanceof Y.ContentType && mayStandInElement(container, content.type);
}

function mayStandInText({ placement }: Container, content: unknown): boolean {
  if (content instanceof Y.ContentString) return true;
  if (!(content instanceof Y.ContentFormat)) return false;
  return placement.isMark(content.key, content.value) || isEndOfMark(content);
}

function isEndOfMark({ key, value }: Y.ContentFormat): boolean {
  return value === null && ['bold', 'italic', 'link'].includes(key);
}

function mayStandInElement(container: Container, type: unknown): boolean {
  const { placement, element } = container;
  if (containerWithin(container, type) === undefined) return false;
  if (type instanceof Y.XmlElement) return placement.mayContain(element, type.nodeName);
  return element !== undefined && placement.takesText(element);
}

/** Whether this content may be the value of that attribute of the container, which must be an element. */
export function mayBeAttribute(container: Container, attribute: string, content: unknown): boolean {
  const { placement, element, isText } = container;
  if (isText || element === undefined) return false;
  if (content instanceof Y.ContentDeleted) return true;
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return false;
  return placement.isAttribute(element, attribute, content.arr[0]);
}
