namespace Claims.Summaries.Words;

/// <summary>One word where it stands.</summary>
/// <param name="Word">Its number in the <see cref="WordTable"/>.</param>
/// <param name="Start">In the document's text.</param>
internal readonly record struct Token(int Word, int Start, int Length);
