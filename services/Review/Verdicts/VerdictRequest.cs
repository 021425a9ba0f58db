using Claims.Contracts;

namespace Claims.Review.Verdicts;

/// <summary>A verdict as it comes in. Everything is optional here, so that all faults can be named at once.</summary>
public sealed record VerdictRequest
{
    /// <summary>The decision that is judged, as the case shows it.</summary>
    public string? DecisionId { get; init; }

    /// <summary>"proper", "improper", "fraudulent" or "undetermined".</summary>
    public string? Verdict { get; init; }

    public string? Reviewer { get; init; }

    /// <summary>Clause that was broken, if any.</summary>
    public string? ClauseId { get; init; }

    /// <summary>Line that it is about, if any.</summary>
    public int? LineNumber { get; init; }

    public string? Note { get; init; }

    /// <summary>"review", "secondReview" or "appeal"; "review" where it is left out.</summary>
    public string? Stage { get; init; }

    internal const int LongestNote = 4_000;
    private const int LongestName = 200;

    /// <summary>Every fault, under the name of its property.</summary>
    public Dictionary<string, string[]> Faults(Claim claim)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Check("decisionId", !string.IsNullOrWhiteSpace(DecisionId), "Name the decision that is judged, as the case shows it.");
        Check("verdict", EnumNames.TryParse<Verdict>(Verdict, out _), $"Must be one of {EnumNames.List<Verdict>()}.");
        Check("reviewer", !string.IsNullOrWhiteSpace(Reviewer) && Reviewer.Length <= LongestName, $"Name the reviewer, in at most {LongestName} characters.");
        Check("clauseId", ClauseId is null || ClauseId.Length is > 0 and <= LongestName, $"Must have 1 to {LongestName} characters, or be left out.");
        Check("lineNumber", LineNumber is null || claim.Lines.Any(line => line.Number == LineNumber), "The claim has no line of this number.");
        Check("note", Note is null || Note.Length <= LongestNote, $"Must have at most {LongestNote} characters.");
        Check("stage", Stage is null || EnumNames.TryParse<ReviewStage>(Stage, out _), $"Must be one of {EnumNames.List<ReviewStage>()}, or be left out.");
        return faults;

        void Check(string property, bool isRight, string message)
        {
            if (!isRight)
            {
                faults.Add(property, [message]);
            }
        }
    }

    /// <summary>The verdict that it asks for; it has no fault.</summary>
    internal RecordedVerdict ToVerdict(string claimId, string verdictId, DateTimeOffset now) => new()
    {
        VerdictId = verdictId,
        ClaimId = claimId,
        DecisionId = DecisionId!,
        Verdict = Enum.Parse<Verdict>(Verdict!, ignoreCase: true),
        Reviewer = Reviewer!,
        ClauseId = ClauseId,
        LineNumber = LineNumber,
        Note = Note,
        RecordedAt = now,
        Stage = Stage is null ? ReviewStage.Review : Enum.Parse<ReviewStage>(Stage, ignoreCase: true),
    };
}
