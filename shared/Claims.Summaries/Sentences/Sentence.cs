namespace Claims.Summaries.Sentences;

/// <summary>A sentence, heading, list item or table row of a document: where it stands, not what it says.</summary>
/// <param name="Start">Of its first character in the document's text, never white space.</param>
/// <param name="Length">In characters; the last is never white space.</param>
/// <param name="Page">From 1; pages end at form feeds.</param>
/// <param name="Section">The heading that it stands under, in lower case without its colon; empty before the first of its page.</param>
public readonly record struct Sentence(int Start, int Length, int Page, string Section)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
