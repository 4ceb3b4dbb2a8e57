/** Dates, times and counts that may not be broken over two lines, with the marks around them. */
const unbroken =
  /[「(]*(?:\d+(?:-\d+)+|(\d{4}年)?\d{1,2}月\d{1,2}日(\([日月火水木金土]\)|[日月火水木金土]曜日)?|(午前|午後)\d{1,2}時\d{2}分|\d{1,2}時\d{2}分|\d{1,2}:\d{2}|のこり\d+人|\d+(か月|週間|歳|日間|円|回目|回分|件|人|けた|つ|時))[、。」)]*/g;

/** A sentence in which no date, time or count is torn apart. */
export function Together({ text }: { text: string }) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(unbroken)) {
    parts.push(text.slice(end, match.index));
    parts.push(<span class="together">{match[0]}</span>);
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
