namespace Claims.Summaries.Generative.Guarding;

/// <summary>One sentence of an answer, as the provider wrote it.</summary>
/// <param name="Text">Without its citations.</param>
/// <param name="Cites">Ids, lower case, in the order of citing, each once.</param>
/// <param name="Start">In the answer.</param>
/// <param name="Length">In characters, citations included.</param>
internal sealed record AnswerSentence(string Text, IReadOnlyList<string> Cites, int Start, int Length);
