/** A quiet word beside a field. */
export function Hint({ text }: { text: string }) {
  return <span className="rm-muted">{text}</span>
}
