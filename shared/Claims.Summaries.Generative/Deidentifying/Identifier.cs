namespace Claims.Summaries.Generative.Deidentifying;

/// <param name="Kind">What stands in its place: MEMBER, PROVIDER, ID, ZIP.</param>
/// <param name="IsName">Of words; else of signs between which spaces and dashes may stand.</param>
internal sealed record Identifier(string Kind, string Text, bool IsName);
