using Claims.Contracts;
using Claims.Review.Verdicts;

namespace Claims.Review.Console.Judging;

/// <summary>A verdict while it is being written.</summary>
public sealed class VerdictForm
{
    /// <summary>Stands for "no clause": the reviewer chose it, as against having chosen nothing.</summary>
    public const string NoClause = "-";

    /// <summary>The decision that the reviewer has seen: what is written is about this one, whatever the case has come to since.</summary>
    public string DecisionId { get; set; } = "";

    public VerdictChoice? Choice { get; set; }

    /// <summary>Of a confirmed flag: whether it looks intended.</summary>
    public bool IsIntended { get; set; }

    /// <summary>Clause that is broken, <see cref="NoClause"/>, or null where nothing is chosen yet.</summary>
    public string? ClauseId { get; set; }

    /// <summary>Null: the claim as a whole.</summary>
    public int? LineNumber { get; set; }

    public string Reason { get; set; } = "";

    public ReviewStage Stage { get; set; }

    /// <summary>The same for every try of one verdict, so that none is given twice.</summary>
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");

    /// <summary>Takes a clause and a line over as the ground; whoever cites one finds the claim wrong.</summary>
    public void Cite(int? lineNumber, string? clauseId) => (Choice, LineNumber, ClauseId) = (VerdictChoice.Confirmed, lineNumber, clauseId ?? NoClause);

    /// <summary>What keeps it from being sent, for a person, by field; empty where nothing does.</summary>
    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Choice is null)
        {
            faults.Add(nameof(Choice), "Choose whether the flag is confirmed.");
        }

        if (Choice == VerdictChoice.Confirmed && ClauseId is null)
        {
            faults.Add(nameof(ClauseId), "Choose the clause that is broken, or that none is.");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            faults.Add(nameof(Reason), "Say why, in a few words.");
        }
        else if (Reason.Length > VerdictRequest.LongestNote)
        {
            faults.Add(nameof(Reason), $"At most {VerdictRequest.LongestNote} characters.");
        }

        return faults;
    }

    /// <summary>What is sent; it has no fault.</summary>
    /// <param name="reviewer">User name.</param>
    public VerdictRequest ToRequest(string reviewer)
    {
        var isConfirmed = Choice == VerdictChoice.Confirmed;
        return new VerdictRequest
        {
            DecisionId = DecisionId,
            Verdict = Choice!.Value.ToVerdict(IsIntended).ToString(),
            Reviewer = reviewer,
            ClauseId = isConfirmed && ClauseId != NoClause ? ClauseId : null,
            LineNumber = isConfirmed ? LineNumber : null,
            Note = Reason.Trim(),
            Stage = Stage.ToString(),
        };
    }

    /// <summary>Empty again, for another verdict.</summary>
    public void Clear()
    {
        (Choice, IsIntended, ClauseId, LineNumber, Reason) = (null, false, null, null, "");
        Key = Guid.NewGuid().ToString("N");
    }
}
