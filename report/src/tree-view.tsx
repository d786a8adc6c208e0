/** The notice tree, to unfold. A branch is drawn when it is opened. */
import { useState } from "preact/hooks";
import type { Outline } from "../../src/report/outline";

export function TreeView({ tree }: { tree: Outline | undefined }) {
  return tree ? <ul class="tree"><Branch node={tree} depth={0} /></ul> : null;
}

function Branch({ node, depth }: { node: Outline; depth: number }) {
  const [open, setOpen] = useState(depth < 2 && node.type !== "table");
  const head = (
    <>
      <code>{node.type}</code>{node.label && <span class="soft"> {node.label}</span>}
      {node.text && <span class="tree-text"> {node.text.slice(0, 120)}</span>}
      {node.start !== undefined && <small class="soft"> {node.start}–{node.end}</small>}
    </>
  );
  if (!node.children || node.children.length === 0) return <li>{head}</li>;
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{head}</summary>
        {open && <ul>{node.children.map((child, index) => <Branch key={index} node={child} depth={depth + 1} />)}</ul>}
      </details>
    </li>
  );
}
