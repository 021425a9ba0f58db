namespace Claims.Summaries;

/// <param name="Id">What the sentence is cited by: "s1", "s2" … in the order of the summary.</param>
/// <param name="Document">Number of its document among <see cref="Summary.Documents"/>, from 0.</param>
/// <param name="Page">From 1; pages end at form feeds.</param>
/// <param name="Start">Of its first character in the document's text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Weight">Attention that the claim and the clauses at stake pay it, as a share of all that the file's sentences get: 0 to 1.</param>
/// <param name="Clauses">The share of each clause at stake that it gets, the heaviest first.</param>
public sealed record SummarySentence(
    string Id,
    int Document,
    int Page,
    int Start,
    int Length,
    string Text,
    double Weight,
    IReadOnlyList<ClauseShare> Clauses,
    IReadOnlyList<Concept> Concepts);

/// <param name="ClauseId">As the policy numbers it.</param>
/// <param name="Weight">Share of the clause's attention over all sentences of the file, 0 to 1.</param>
public sealed record ClauseShare(string ClauseId, double Weight);
