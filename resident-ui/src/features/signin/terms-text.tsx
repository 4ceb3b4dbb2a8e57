interface Block {
  heading?: string;
  lines: string[];
}

/** A first line such as 「# 目的」, 「第1条 目的」 or 「1. 目的」 is a heading, unless it is a sentence. */
const heading = /^(#+\s*|(?=第\d+条)|(?=\d+[.)] ))([^。]+)$/;

export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim().split('\n'))
    .filter(([first]) => first)
    .map(([first = '', ...rest]) => {
      const title = heading.exec(first)?.[2];
      return title ? { heading: title, lines: rest } : { lines: [first, ...rest] };
    });
}

/** Terms are plain text: blank lines part paragraphs. */
export function TermsText({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map(({ heading: title, lines }, index) => (
        <section key={index}>
          {title && <h2>{title}</h2>}
          {lines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}
