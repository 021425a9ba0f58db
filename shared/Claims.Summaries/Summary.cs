namespace Claims.Summaries;

/// <summary>
/// What bears on the clauses at stake in the documents of one claim: sentences of theirs, unchanged, in the order of time.
/// </summary>
/// <param name="Sentences">Those chosen, in the order of time: by the day their document speaks of, then by place.</param>
/// <param name="Documents">All that were read, the ones no sentence was taken from included.</param>
/// <param name="Method">What chose them, for example "attention"; with <paramref name="Version"/> what ratings and recall are kept by.</param>
/// <param name="Version">Hash of the vectors and settings that chose them.</param>
public sealed record Summary(
    IReadOnlyList<SummarySentence> Sentences, IReadOnlyList<SummarisedDocument> Documents, string Method, string Version);
