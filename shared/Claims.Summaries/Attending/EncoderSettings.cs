namespace Claims.Summaries.Attending;

/// <summary>
/// How sentences, claim and clauses become keys and queries. Chosen by turns on files of validation wordings at 1, 10 and 100 pages (seed 7, mean of concept and fact recall 0.46 before, 0.59 after). Tried there and left out: the
/// words themselves beside their vectors (hashed TF-IDF, 0.57), taking out the file's mean vector (0.58), a second reading by what the first attended to (0.58), words of what clauses ask for that no code list has, as
/// "authorization" (0.576 against 0.579, on files that plant no such fact), numbers not counted as words (0.575), and self-attention of the sentences (0.637 against 0.634 on 1 and 10 pages, for time that grows with the
/// square of the length).
/// </summary>
internal sealed record EncoderSettings
{
    /// <summary>Weight of the codes that sentence and query have in common, beside the meaning of the words.</summary>
    public float Codes { get; init; } = 0.25f;

    /// <summary>How much of the sentences before and after goes into a sentence's text vector.</summary>
    public float Neighbours { get; init; } = 0.1f;

    /// <summary>How much of the claim's own services and diagnoses goes into the query of a clause.</summary>
    public float ClaimInClause { get; init; } = 0.5f;

    /// <summary>Bias of a key whose sentence states a number.</summary>
    public float StatesNumber { get; init; } = 0.2f;

    /// <summary>Bias of a key whose terms are all negated, of the past, hypothetical or of another person.</summary>
    public float NotPresent { get; init; } = -0.6f;

    /// <summary>Bias of a key of fewer than four words.</summary>
    public float TooShort { get; init; } = -0.25f;

    /// <summary>Bias of a key by how rare its words are in the file: times their mean inverse document frequency over the largest. What is repeated on every page says little.</summary>
    public float Rarity { get; init; } = 1;

    /// <summary>Factor of the logits: inverse temperature.</summary>
    public float Sharpness { get; init; } = 3;
}
