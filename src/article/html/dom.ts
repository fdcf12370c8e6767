/** The part of the DOM that reading an article needs. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttribute?(name: string): string | null;
  remove?(): void;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** An element or text on the way through a tree; elements are met twice. */
export interface Visit {
  readonly node: DomNode;
  /** Lower case; `#text` for text. */
  readonly name: string;
  readonly leaving: boolean;
  /** From 1. */
  readonly depth: number;
}

/**
 * Walks a tree in document order without recursion, so that depth costs no stack. `enter` is called first and says
 * whether the element's inside is wanted.
 */
export function* walk(
  root: DomNode,
  enter: (node: DomNode, name: string) => boolean,
): Generator<Visit, void, undefined> {
  const stack: Visit[] = [{ node: root, name: root.nodeName.toLowerCase(), leaving: false, depth: 1 }];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { node, name, leaving, depth } = visit;
    if (node.nodeType === TEXT || leaving) {
      yield visit;
      continue;
    }
    if (node.nodeType !== ELEMENT || !enter(node, name)) continue;
    yield visit;
    stack.push({ ...visit, leaving: true });
    // A DOM makes the list anew each time it is asked for.
    const children = node.childNodes;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child === undefined) continue;
      stack.push({ node: child, name: child.nodeName.toLowerCase(), leaving: false, depth: depth + 1 });
    }
  }
}

/** An attribute's value, trimmed; empty when it is absent. */
export function attribute(node: DomNode, name: string): string {
  return node.getAttribute?.(name)?.trim() ?? "";
}
